namespace Sallyport.Host.Configuration.Files;

/// <summary>Paths of the process that is looked at, whatever system looks.</summary>
internal static class UnixPath
{
    /// <summary>True for a path that begins at the root.</summary>
    public static bool IsAbsolute(string path) => path.StartsWith('/');

    /// <summary>The path, which may be relative to a folder, as an absolute one.</summary>
    public static string Within(string folder, string path) => IsAbsolute(path) ? path : $"{folder.TrimEnd('/')}/{path}";

    /// <summary>The folder that holds the path.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "/";

    /// <summary>The last name of the path.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
}
