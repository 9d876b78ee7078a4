namespace Sallyport.Host.Configuration.Files;

/// <summary>How much is read before reading stops and says so; all well above what servers are configured with.</summary>
internal static class FileLimits
{
    /// <summary>Bytes of one configuration file.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of one file with certificates. Looking for their marks costs the square of the size in the worst case.</summary>
    public const int MostCertificateBytes = 256 * 1024;

    /// <summary>Paths that one pattern matches.</summary>
    public const int MostMatches = 4096;

    /// <summary>Configuration files altogether, counting a file again for every time that it is included.</summary>
    public const int MostFiles = 2048;

    /// <summary>Bytes of all configuration files, counted likewise.</summary>
    public const int MostBytesInAll = 32 * 1024 * 1024;

    /// <summary>Files that include one another.</summary>
    public const int DeepestInclude = 32;

    /// <summary>Blocks within one another.</summary>
    public const int DeepestBlock = 100;

    /// <summary>Characters of a variable's value: one that is made of itself doubles with every line.</summary>
    public const int LongestValue = 4096;

    /// <summary>Certificates that are recorded, and gaps.</summary>
    public const int MostRecords = 10_000;
}
