using System.Security.Cryptography;
using System.Text;

namespace Sallyport.Host.Packages;

/// <summary>The repositories that apk takes packages from unasked (apk-repositories(5)), and where their indexes lie on this machine.</summary>
/// <remarks>What it fetched it keeps under a hash of the place it is from: SHA-1 of the repository before its version 3, SHA-256 of the index since.</remarks>
internal static class ApkRepositories
{
    private const int LongestFile = 1 << 20;
    private const string Index = "APKINDEX.tar.gz";
    private static readonly string[] Caches = ["/etc/apk/cache", "/var/cache/apk"];
    private static readonly string[] Folders = ["/etc/apk/repositories.d", "/lib/apk/repositories.d"];

    /// <summary>Each index that is to be read, under its repository; null for one that is not on this machine or cannot be named.</summary>
    public static IReadOnlyList<(string Repository, string? Path)> Find(RootFolder root, string architecture)
    {
        string[] files = ["/etc/apk/repositories", .. Folders.SelectMany(folder => root.Files(folder, ".list")).DistinctBy(path => path[path.LastIndexOf('/')..])];
        return [.. files.SelectMany(file => root.Read(file, LongestFile) is { } text ? Encoding.UTF8.GetString(text).Split('\n') : []).SelectMany(Repositories).Select(repository => (repository, Place(root, repository, architecture)))];
    }

    /// <summary>The repositories of one line: none for a remark, a setting, or what has a tag and so is only taken when it is asked for.</summary>
    private static IEnumerable<string> Repositories(string line)
    {
        string[] words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words is ["v2" or "v3" or "ndx", ..]) words = words[1..];
        if (words.Length == 0 || words[0][0] is '#' or '@' || words[0] == "set") return [];

        var place = words[0].TrimEnd('/');
        return words.Length == 1 ? [place] : words[1..].Select(component => $"{place}/{component}");
    }

    private static string? Place(RootFolder root, string repository, string architecture)
    {
        string[] candidates = repository.StartsWith('/')
            ? [$"{repository}/{architecture}/{Index}"]
            : [.. Caches.SelectMany(cache => Hashes(repository, architecture).Select(hash => $"{cache}/APKINDEX.{hash}.tar.gz"))];
        return candidates.Select(root.Locate).FirstOrDefault(path => path is not null && File.Exists(path));
    }

    private static IEnumerable<string> Hashes(string repository, string architecture)
    {
#pragma warning disable CA5350 // what apk names its files after, no protection
        foreach (var place in (string[])[repository, $"{repository}/"]) yield return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(place)))[..8];
#pragma warning restore CA5350
        yield return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{repository}/{architecture}/{Index}")))[..8];
    }
}
