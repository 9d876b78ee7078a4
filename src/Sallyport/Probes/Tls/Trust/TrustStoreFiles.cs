namespace Sallyport.Probes.Tls.Trust;

/// <summary>Reads the files of a trust store. What cannot be read is passed over: the store says where it came from and how much it holds.</summary>
internal static class TrustStoreFiles
{
    private const long LargestFile = 16 * 1024 * 1024;

    /// <summary>Path and content of every file that makes up the store.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Read(TrustStoreLocations locations)
    {
        var bundles = locations.Files.Select(TryRead).OfType<(string, byte[])>();
        var singles = locations.Directories.SelectMany(FilesOf).Select(TryRead).OfType<(string, byte[])>();
        if (locations.IsChosen) return bundles.Concat(singles);

        var first = bundles.Take(1).ToList();
        return first.Count > 0 ? first : singles;
    }

    private static IEnumerable<string> FilesOf(string directory)
    {
        try
        {
            return Directory.GetFiles(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static (string Path, byte[] Content)? TryRead(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= LargestFile ? (path, File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
