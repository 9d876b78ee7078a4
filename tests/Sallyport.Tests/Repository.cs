namespace Sallyport.Tests;

/// <summary>The folder that the tests were built from: builds may rewrite the callers' paths, so it is found by its solution file.</summary>
internal static class Repository
{
    internal static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory)).FullName;

    internal static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    internal static string Sample(string name) => Path("tests", "Sallyport.Tests", "Samples", name);

    private static DirectoryInfo Above(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Sallyport.slnx"))) folder = folder.Parent;
        return folder ?? throw new InvalidOperationException("the tests run from inside the repository");
    }
}
