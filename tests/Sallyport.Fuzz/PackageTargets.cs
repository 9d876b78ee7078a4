using Sallyport.Wire.Packages;

namespace Sallyport.Fuzz;

/// <summary>Databases of packages: those of a container are written by whoever made it.</summary>
internal static class PackageTargets
{
    private const int Room = 4096;
    private const byte Untouched = 0xA5;

    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("Lz4Frame.Read", Lz4Frame.Read),
        new("Lz4Block.Decode", Decode),
        new("Stanzas.MoveNext", Stanzas),
        new("PathLines.MoveNext", Paths),
        new("ApkFiles.MoveNext", Apk),
        new("DigestLines.Find", static input => DigestLines.Find(input.Span, "usr/sbin/nginx"u8).Length + (64 * DigestLines.FindConfiguration(input.Span, "/etc/nginx.conf"u8).Length)),
        new("Diversion.ReadAll", static input => HashCode.Combine(Math.Min(Diversion.ReadAll(input.Span, out var whole).Count, 8), whole)),
    ];

    /// <summary>A block behind a little history, with room behind it that must stay as it is.</summary>
    private static int Decode(ReadOnlyMemory<byte> input)
    {
        Span<byte> whole = stackalloc byte[Room + 64];
        whole.Fill(Untouched);
        var end = Lz4Block.Decode(input.Span, whole[..Room], 64);
        if (whole[..64].ContainsAnyExcept(Untouched) || whole[Room..].ContainsAnyExcept(Untouched)) throw new BrokenPromiseException("written outside of the room");
        if (end is < -1 or > Room or (>= 0 and < 64)) throw new BrokenPromiseException("an end outside of the room");
        return end < 64 ? end : System.Numerics.BitOperations.Log2((uint)end);
    }

    private static int Stanzas(ReadOnlyMemory<byte> input)
    {
        var stanzas = new Stanzas(input.Span);
        var mark = 0;
        for (var left = input.Length + 1; stanzas.MoveNext(); left--)
        {
            if (left == 0) throw new BrokenPromiseException("more stanzas than bytes");
            mark = HashCode.Combine(mark, ControlStanza.Field(stanzas.Current, "Version:"u8).IsEmpty, ControlStanza.Folded(stanzas.Current, "Conffiles:"u8).IsEmpty, ControlStanza.IsCut(stanzas.Current));
        }

        return mark;
    }

    private static int Apk(ReadOnlyMemory<byte> input)
    {
        var files = new ApkFiles(input.Span, "\nR:nginx\n"u8);
        var mark = 0;
        while (files.MoveNext())
        {
            if (files.Folder.Contains((byte)'\n') || files.Checksum.Contains((byte)'\n')) throw new BrokenPromiseException("more than a line");
            mark = HashCode.Combine(mark, files.Folder.IsEmpty, files.Checksum.IsEmpty, files.Stanza.Length == input.Length);
        }

        return mark;
    }

    private static int Paths(ReadOnlyMemory<byte> input)
    {
        var lines = new PathLines(input.Span, "/nginx\n"u8);
        var count = 0;
        for (; lines.MoveNext(); count++)
        {
            if (lines.Current.Contains((byte)'\n') || !lines.Current.EndsWith("/nginx"u8)) throw new BrokenPromiseException("no line that was asked for");
        }

        return Math.Min(count, 8) + (PathLines.IsCut(input.Span, "\n"u8) ? 16 : 0);
    }
}
