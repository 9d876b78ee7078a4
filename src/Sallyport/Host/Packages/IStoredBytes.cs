namespace Sallyport.Host.Packages;

/// <summary>Bytes that can be read from any place on, wherever they are kept.</summary>
internal interface IStoredBytes
{
    /// <summary>How many there are.</summary>
    long Length { get; }

    /// <summary>Fills a buffer from a place on; returns how many bytes it got, below 0 when they cannot be read.</summary>
    int Read(Span<byte> buffer, long offset);
}
