using System.Buffers.Binary;
using System.Text;

namespace Sallyport.Benchmarks.Startup;

/// <summary>Reads the methods that were compiled at run time out of a file that the runtime writes with <c>DOTNET_EnableEventPipe=1</c>: events MethodLoadVerbose of code compiled quickly.</summary>
/// <remarks>The form is "Nettrace", version 4: documentation/specs/NetTraceFormat.md in dotnet/diagnostics. Event and payload: documentation of runtime events, "MethodLoadVerbose_V1".</remarks>
internal ref struct MethodTrace
{
    private const int MethodLoadVerbose = 143;
    private const int Quick = 3;
    private readonly Dictionary<int, int> _events = [];
    private readonly List<string> _lines = [];
    private ReadOnlySpan<byte> _block;
    private int _at;

    private MethodTrace(ReadOnlySpan<byte> block) => _block = block;

    /// <summary>Lines of the list, of methods without arguments of their own.</summary>
    internal static IEnumerable<string> Read(byte[] file)
    {
        var trace = new MethodTrace([]);
        var at = 8 + 4 + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        while (at < file.Length && file[at] == 5)
        {
            // An object: its kind (two tags, null, two versions, a name, an end tag), then its content.
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 11));
            var kind = Encoding.ASCII.GetString(file, at + 15, length);
            at += 15 + length + 1;
            at = kind == "Trace" ? at + 48 : trace.ReadBlock(file, at, kind);
            at++;
        }

        return trace._lines;
    }

    private int ReadBlock(byte[] file, int at, string kind)
    {
        var size = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
        var begin = (at + 4 + 3) & ~3;
        _block = file.AsSpan(begin, size);
        _at = size < 2 ? size : BinaryPrimitives.ReadInt16LittleEndian(_block);
        if (kind is "MetadataBlock" or "EventBlock") ReadEvents(kind == "MetadataBlock");
        return begin + size;
    }

    private void ReadEvents(bool describe)
    {
        var (number, size) = (0, 0);
        while (_at < _block.Length)
        {
            var flags = _block[_at++];
            if ((flags & 1) != 0) number = (int)Number();
            if ((flags & 2) != 0) Skip(numbers: 3);
            if ((flags & 4) != 0) Skip(numbers: 1);
            if ((flags & 8) != 0) Skip(numbers: 1);
            Skip(numbers: 1);
            if ((flags & 16) != 0) _at += 16;
            if ((flags & 32) != 0) _at += 16;
            if ((flags & 128) != 0) size = (int)Number();
            var payload = _block.Slice(_at, size);
            _at += size;
            if (describe) Describe(payload);
            else if (_events.GetValueOrDefault(number & int.MaxValue) == MethodLoadVerbose) ReadMethod(payload);
        }
    }

    /// <summary>What an event's number stands for: the number, the provider's name, the number that the provider gives it.</summary>
    private readonly void Describe(ReadOnlySpan<byte> payload)
    {
        var rest = payload[4..];
        Text(ref rest);
        _events[BinaryPrimitives.ReadInt32LittleEndian(payload)] = BinaryPrimitives.ReadInt32LittleEndian(rest);
    }

    /// <summary>Three numbers of 8 bytes, size, token and flags of 4 bytes, then namespace with type, name and signature.</summary>
    private readonly void ReadMethod(ReadOnlySpan<byte> payload)
    {
        var flags = BinaryPrimitives.ReadInt32LittleEndian(payload[32..]);
        var rest = payload[36..];
        var type = Text(ref rest);
        var name = Text(ref rest);
        var signature = Text(ref rest);
        if (((flags >> 7) & 7) == Quick && !signature.Contains("!!", StringComparison.Ordinal)) _lines.Add($"{type}\t{name}");
    }

    private static string Text(ref ReadOnlySpan<byte> rest)
    {
        var end = 0;
        while (rest[end] != 0 || rest[end + 1] != 0) end += 2;
        var text = Encoding.Unicode.GetString(rest[..end]);
        rest = rest[(end + 2)..];
        return text;
    }

    private void Skip(int numbers)
    {
        for (; numbers > 0; numbers--) Number();
    }

    private ulong Number()
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = _block[_at++];
            value |= (ulong)(part & 127) << shift;
            if (part < 128) return value;
        }
    }
}
