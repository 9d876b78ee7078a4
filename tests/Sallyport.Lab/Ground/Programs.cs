namespace Sallyport.Lab.Ground;

/// <summary>Finds programs, also where Debian keeps daemons and a user's PATH does not look.</summary>
internal static class Programs
{
    /// <summary>Where tests/install puts what no package of the distribution has.</summary>
    private static string FetchedFolder => Path.Combine(EndToEnd.Repository.Root, "artifacts", "peers", "bin");

    private static readonly string[] Folders =
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries), "/usr/sbin", "/sbin", "/usr/bin", FetchedFolder];

    public static string? Find(string name) => Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    public static string Require(string name) => Find(name) ?? throw new FileNotFoundException($"{name} is not installed");
}
