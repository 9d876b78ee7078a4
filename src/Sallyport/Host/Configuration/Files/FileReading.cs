namespace Sallyport.Host.Configuration.Files;

/// <summary>How reading a file went: a closed set, so that a file that may not be read is never taken for an empty one.</summary>
internal abstract record FileReading
{
    private FileReading()
    {
    }

    /// <summary>It was read whole.</summary>
    /// <param name="Bytes">Its content.</param>
    /// <param name="ModifiedAt">When it was last written.</param>
    public sealed record Taken(ReadOnlyMemory<byte> Bytes, DateTimeOffset ModifiedAt) : FileReading;

    /// <summary>A folder has this path.</summary>
    public sealed record Folder : FileReading;

    /// <summary>Nothing has this path.</summary>
    public sealed record Missing : FileReading;

    /// <summary>Something has this path, and it cannot be read.</summary>
    /// <param name="Reason">Why, in words that follow "the file".</param>
    public sealed record Refused(string Reason) : FileReading;
}
