namespace Sallyport.Lab.Ownership;

/// <summary>Libraries to load.</summary>
internal static class Libraries
{
    /// <summary>A small library of a package of its own that the distribution's Python needs (zlib): its name, which is a link.</summary>
    public static string Packaged => Directory.EnumerateDirectories("/usr/lib").Select(folder => Path.Combine(folder, "libz.so.1")).First(File.Exists);
}
