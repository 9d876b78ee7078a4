using System.Text.Json;
using Sallyport.Knowledge.Applications;

namespace Sallyport.Tests.Knowledge.Applications;

/// <summary>The files of known applications in the repository, by the name of the file without its ending, and the samples in them.</summary>
internal static class ApplicationFiles
{
    internal static IReadOnlyDictionary<string, JsonElement> All { get; } =
        Directory.EnumerateFiles(Repository.Path("knowledge", "applications"), "*.json").ToDictionary(path => Path.GetFileNameWithoutExtension(path), Read, StringComparer.Ordinal);

    internal static IEnumerable<ProcessFacts> Samples(string name, string kind) =>
        All[name].GetProperty("samples").TryGetProperty(kind, out var samples) ? samples.EnumerateArray().Select(Facts) : [];

    private static ProcessFacts Facts(JsonElement sample)
    {
        var members = sample.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);
        var known = new HashSet<string>(["executable", "program", "manager", "package", "unit", "user", "comm", "argv0"], StringComparer.Ordinal);
        if (members.Keys.FirstOrDefault(member => !known.Contains(member)) is { } odd) throw new InvalidDataException($"a sample has the unknown member '{odd}'");

        return new()
        {
            Executable = members.GetValueOrDefault("executable"),
            Program = members.GetValueOrDefault("program"),
            Package = members.TryGetValue("package", out var package) ? new(Enum.Parse<PackageFormat>(members["manager"], ignoreCase: true), package) : null,
            Unit = members.GetValueOrDefault("unit"),
            User = members.GetValueOrDefault("user"),
            Comm = members.GetValueOrDefault("comm"),
            Argv0 = members.GetValueOrDefault("argv0"),
        };
    }

    private static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
