using System.Collections.Immutable;
using System.Text.Json;
using Sallyport.Knowledge.Services;

namespace Sallyport.Cli.Verbs;

/// <summary>A folder of service rule files as it was read.</summary>
/// <param name="Problem">Why the folder cannot be used at all; null when it can.</param>
/// <param name="Files">Its files, by name.</param>
internal sealed record RuleFolder(string? Problem, ImmutableArray<RuleFile> Files)
{
    private const int LongestFile = 1024 * 1024;

    /// <summary>Reads every <c>*.json</c> in <paramref name="folder"/>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="replay">True to replay the samples too.</param>
    internal static RuleFolder Read(string folder, bool replay = false)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => ReadFile(path, replay)).ToImmutableArray();
            return new RuleFolder(files.IsEmpty ? "there is no rule file (*.json) in it" : null, files);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new RuleFolder(error is DirectoryNotFoundException ? "there is no such folder" : "it cannot be read", []);
        }
    }

    private static RuleFile ReadFile(string path, bool replay)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (new FileInfo(path).Length > LongestFile) return new RuleFile(name, null, "it is larger than 1 MiB");

            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var product = RuleFileReader.Read(json.RootElement, out var problem);
            if (product is not null && product.Id + ".json" != name) problem = $"the id '{product.Id}' is not the file's name";
            if (product is not null && replay) problem ??= RuleSamples.Problems(json.RootElement, product) is [var first, ..] ? first : null;
            return new RuleFile(name, problem is null ? product : null, problem);
        }
        catch (JsonException broken)
        {
            return new RuleFile(name, null, $"line {broken.LineNumber + 1}: it is no JSON");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new RuleFile(name, null, "it cannot be read");
        }
    }
}

/// <summary>One rule file.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Product">What it says; null with a problem.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
internal sealed record RuleFile(string Name, SoftwareProduct? Product, string? Problem);
