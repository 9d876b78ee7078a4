namespace Sallyport.Host.Packages;

/// <summary>An older form of rpm's database, which keeps the headers of its packages one blob each.</summary>
/// <param name="file">The file that it is in.</param>
internal abstract class RpmStore(IStoredBytes file)
{
    /// <summary>rpm makes no header that is longer.</summary>
    protected const int LongestHeader = 64 << 20;

    private byte[] _buffer = [];

    /// <summary>Takes a package's number and header.</summary>
    internal delegate void Visitor(long package, ReadOnlySpan<byte> header);

    /// <summary>Something was not as the form wants it: what was found is not all that there is.</summary>
    public bool IsIncomplete { get; protected set; }

    /// <summary>The file's length in bytes.</summary>
    protected long Length => file.Length;

    /// <summary>Hands over every package. May be called once.</summary>
    public abstract void Visit(Visitor visit);

    /// <summary>Reads so many bytes from a place on; empty where the file has fewer. They stay as they are until the next call.</summary>
    protected ReadOnlySpan<byte> Read(long offset, int count)
    {
        if (offset < 0 || count > Length - offset) return default;
        if (_buffer.Length < count) _buffer = new byte[Math.Max(count, 2 * _buffer.Length)];

        return file.Read(_buffer.AsSpan(0, count), offset) == count ? _buffer.AsSpan(0, count) : default;
    }
}
