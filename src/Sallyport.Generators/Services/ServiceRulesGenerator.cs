using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sallyport.Generators.Services;

/// <summary>Holds every file of knowledge/services against the published schema and carries all of them, without their samples, into the assembly as one JSON array.</summary>
[Generator]
public sealed class ServiceRulesGenerator : IIncrementalGenerator
{
    private const string Schema = "service.schema.json";

    private static readonly DiagnosticDescriptor Unusable = new(
        "SALLY002", "A service rule file is unusable", "knowledge/services/{0}: {1}", "Knowledge", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(file => Path.GetFileName(file.Path) == Schema || file.Path.Replace('\\', '/').Contains("/knowledge/services/"))
            .Select((file, token) => new RuleText(Path.GetFileName(file.Path), file.GetText(token)?.ToString() ?? string.Empty))
            .Collect();
        context.RegisterSourceOutput(files, Produce);
    }

    private static void Produce(SourceProductionContext output, ImmutableArray<RuleText> files)
    {
        if (files.FirstOrDefault(file => file.Name == Schema) is not { } shape) return;

        JsonReader.Read(shape.Text, out var schema);
        var products = new List<Dictionary<string, object?>>();
        foreach (var file in files.Where(file => file.Name != Schema).OrderBy(file => Path.GetFileNameWithoutExtension(file.Name), System.StringComparer.Ordinal))
        {
            if (Take(output, file, schema) is { } product) products.Add(product);
        }

        output.AddSource("EmbeddedRules.g.cs", Source(products));
    }

    private static Dictionary<string, object?>? Take(SourceProductionContext output, RuleText file, object? schema)
    {
        var unreadable = JsonReader.Read(file.Text, out var value);
        List<string> problems = unreadable is null ? [.. JsonShape.Problems(value, schema, string.Empty)] : [unreadable];
        if (problems.Count == 0 && (string?)((Dictionary<string, object?>)value!)["id"] + ".json" != file.Name) problems.Add("the id is not the file's name");
        foreach (var problem in problems) output.ReportDiagnostic(Diagnostic.Create(Unusable, Location.None, file.Name, problem));

        return problems.Count == 0 ? WithoutSamples((Dictionary<string, object?>)value!) : null;
    }

    /// <summary>Samples are for those who replay them, from the files.</summary>
    private static Dictionary<string, object?> WithoutSamples(Dictionary<string, object?> product)
    {
        foreach (var rule in ((List<object?>)product["rules"]!).Cast<Dictionary<string, object?>>())
        {
            rule.Remove("matches");
            rule.Remove("misses");
        }

        return product;
    }

    private static string Source(List<Dictionary<string, object?>> products)
    {
        var json = new StringBuilder();
        var starts = new List<int>();
        foreach (var product in products)
        {
            starts.Add(json.Length);
            JsonWriter.Write(json, product);
        }

        return $$"""
            namespace Sallyport.Knowledge.Services;

            internal sealed partial class EmbeddedRules
            {
                private static System.ReadOnlySpan<int> Starts => [{{string.Join(", ", starts)}}];

                private static System.ReadOnlySpan<byte> IdList => {{Literal(string.Join("\n", products.Select(product => product["id"])))}}u8;

                private static System.ReadOnlySpan<byte> Literals => {{Literal(RuleFiling.Write(products))}}u8;

                private static System.ReadOnlySpan<byte> Json => {{Literal(json.ToString())}}u8;
            }
            """;
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A file's name and text; equal by value, so that unchanged files are not read again.</summary>
    private sealed record RuleText(string Name, string Text);
}
