using System.Text.RegularExpressions;
using Xunit;

namespace Sallyport.Tests.Architecture;

/// <summary>Folders are the data flow, so a file's namespace is where it lies.</summary>
public sealed partial class FoldersTests
{
    /// <summary>The TLS codecs are one namespace in several folders: users of the library write one using for the whole protocol.</summary>
    private static readonly string[] OneNamespace = ["Sallyport.Wire.Tls.Hello", "Sallyport.Wire.Tls.Messages", "Sallyport.Wire.Tls.Records", "Sallyport.Wire.Tls.Registry", "Sallyport.Wire.Tls.Ssl2"];

    [Fact]
    public void Every_file_has_the_namespace_of_its_folder()
    {
        var files = Sources().ToList();

        Assert.True(files.Count > 100, "the sources were found");
        Assert.Empty(files.Where(file => Declared(file) is { } declared && declared != Expected(file)).Select(file => Path.GetRelativePath(Repository.Root, file)));
    }

    [Fact]
    public void Every_file_declares_one_namespace_but_the_entry_point() =>
        Assert.Equal(["Program.cs"], Sources().Where(file => Namespaces().Count(File.ReadAllText(file)) != 1).Select(Path.GetFileName));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.EndsWith("IsExternalInit.cs", StringComparison.Ordinal));

    private static string? Declared(string file) => Namespaces().Match(File.ReadAllText(file)) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Expected(string file)
    {
        var folder = Path.GetRelativePath(Repository.Path("src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
        return OneNamespace.Contains(folder) ? "Sallyport.Wire.Tls" : folder;
    }

    [GeneratedRegex("^namespace ([A-Za-z0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespaces();
}
