namespace Sallyport.Probes.Tls.Trust;

/// <summary>A file of a trust store.</summary>
internal sealed record TrustStoreFile(string Path, byte[] Content);

/// <summary>Reads the files of a trust store. What cannot be read is passed over: the store says where it came from and how much it holds.</summary>
internal static class TrustStoreFiles
{
    private const long LargestFile = 16 * 1024 * 1024;

    /// <summary>The bundles: all that were chosen, else the first of the usual ones that exists.</summary>
    public static IEnumerable<TrustStoreFile> Bundles(TrustStoreLocations locations) =>
        locations.Files.Select(TryRead).OfType<TrustStoreFile>().Take(locations.IsChosen ? int.MaxValue : 1);

    /// <summary>The files of the directories, read as they are enumerated.</summary>
    public static IEnumerable<TrustStoreFile> Singles(TrustStoreLocations locations) =>
        locations.Directories.SelectMany(FilesOf).Select(TryRead).OfType<TrustStoreFile>();

    /// <summary>The files named by subject hash, which are all that OpenSSL looks at; every file where none is so named.</summary>
    private static IEnumerable<string> FilesOf(string directory)
    {
        try
        {
            var files = Directory.GetFiles(directory);
            var hashed = Array.FindAll(files, IsNamedByHash);
            return hashed.Length > 0 ? hashed : files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Eight hexadecimal digits, a dot, a number: 244b5494.0.</summary>
    private static bool IsNamedByHash(string path)
    {
        var name = Path.GetFileName(path);
        return name.Length > 9 && name[8] == '.' && name[..8].All(char.IsAsciiHexDigitLower) && name[9..].All(char.IsAsciiDigit);
    }

    private static TrustStoreFile? TryRead(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= LargestFile ? new TrustStoreFile(path, File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
