using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Reads the versions of some packages out of a repository's list: a tar archive with a folder for each package, and in it its description.</summary>
/// <param name="text">The archive.</param>
/// <param name="names">The packages.</param>
internal sealed class PacmanRepository(ListText text, PackageNames names)
{
    private const int LongestDescription = 128 * 1024;

    private readonly byte[] _buffer = new byte[Math.Max(text.BufferSize, 4 * LongestDescription)];
    private readonly Dictionary<string, string> _versions = [];
    private int _start;
    private int _end;

    /// <summary>The version of each package that is offered.</summary>
    public IReadOnlyDictionary<string, string> Versions => _versions;

    /// <summary>Reads to the end; false when the archive ends early or is damaged.</summary>
    public bool Run()
    {
        for (var isNamedBefore = false; ;)
        {
            if (!Load(TarEntry.Size)) return false;

            var entry = TarEntry.Read(_buffer.AsSpan(_start, TarEntry.Size));
            if (!entry.IsOk) return false;
            if (entry.Value.IsEnd) return true;

            var (length, padded) = (entry.Value.Length, entry.Value.Padded);
            var isWanted = entry.Value.Kind == '0' && length <= LongestDescription && (isNamedBefore || IsWanted(entry.Value.Name));
            isNamedBefore = entry.Value.Kind is (byte)'x' or (byte)'L';
            _start += TarEntry.Size;
            if (isWanted && !Take((int)length)) return false;
            if (!Skip(padded)) return false;
        }
    }

    private bool IsWanted(ReadOnlySpan<byte> name) => name.EndsWith("/desc"u8) && names.Find(PacmanBlocks.NameOf(name[..^"/desc".Length])) is not null;

    private bool Take(int length)
    {
        if (!Load(length)) return false;

        var content = _buffer.AsSpan(_start, length);
        if (names.Find(PacmanBlocks.First(content, "\n%NAME%\n"u8)) is { } name && PacmanBlocks.First(content, "\n%VERSION%\n"u8) is { IsEmpty: false } version) _versions[name] = Encoding.UTF8.GetString(version);
        return true;
    }

    /// <summary>Sees to it that <paramref name="count"/> bytes lie in the buffer.</summary>
    private bool Load(int count)
    {
        if (_end - _start < count)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        while (_end - _start < count)
        {
            var filled = text.Fill(_buffer, _end);
            if (filled <= _end) return false;
            _end = filled;
        }

        return true;
    }

    private bool Skip(long count)
    {
        while (count > _end - _start)
        {
            count -= _end - _start;
            (_start, _end) = (0, 0);
            if (!Load(1)) return false;
        }

        _start += (int)count;
        return true;
    }
}
