namespace Sallyport.Knowledge.Feeds;

/// <summary>How much of a file is read: several times what the sources hold today, and little enough for a small machine.</summary>
internal static class FeedLimits
{
    /// <summary>A whole file.</summary>
    internal const int LongestFile = 512 * 1024 * 1024;

    /// <summary>What a compressed file may grow to.</summary>
    internal const int LongestText = 256 * 1024 * 1024;

    /// <summary>One file in an archive.</summary>
    internal const int LongestEntry = 16 * 1024 * 1024;

    /// <summary>Files in an archive.</summary>
    internal const int MostEntries = 1_000_000;

    /// <summary>What all files of an archive may grow to.</summary>
    internal const long LongestArchive = 4L * 1024 * 1024 * 1024;

    /// <summary>Ranges kept of one flaw of one product.</summary>
    internal const int MostRanges = 256;

    /// <summary>A version that is kept.</summary>
    internal const int LongestVersion = 128;

    /// <summary>In megabytes, for messages.</summary>
    internal static string InMegabytes(long bytes) => $"{bytes / (1024 * 1024)} MiB";
}
