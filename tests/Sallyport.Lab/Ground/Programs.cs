namespace Sallyport.Lab.Ground;

/// <summary>Finds programs, also where Debian keeps daemons and a user's PATH does not look.</summary>
internal static class Programs
{
    private static readonly string[] Folders =
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries), "/usr/sbin", "/sbin", "/usr/bin"];

    public static string? Find(string name) => Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    public static string Require(string name) => Find(name) ?? throw new FileNotFoundException($"{name} is not installed");
}
