using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sallyport.Generators.Services;

namespace Sallyport.Generators.Applications;

/// <summary>Holds every file of knowledge/applications against the published schema and carries all of them, without their samples, into the assembly as one table of fields.</summary>
[Generator]
public sealed class KnownApplicationsGenerator : IIncrementalGenerator
{
    private const string Schema = "application.schema.json";

    private static readonly DiagnosticDescriptor Unusable = new(
        "SALLY003", "A file of a known application is unusable", "knowledge/applications/{0}: {1}", "Knowledge", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(file => Path.GetFileName(file.Path) == Schema || file.Path.Replace('\\', '/').Contains("/knowledge/applications/"))
            .Select((file, token) => new FileText(Path.GetFileName(file.Path), file.GetText(token)?.ToString() ?? string.Empty))
            .Collect();
        context.RegisterSourceOutput(files, Produce);
    }

    private static void Produce(SourceProductionContext output, ImmutableArray<FileText> files)
    {
        if (files.FirstOrDefault(file => file.Name == Schema) is not { } shape) return;

        JsonReader.Read(shape.Text, out var schema);
        var applications = files
            .Where(file => file.Name != Schema)
            .OrderBy(file => Path.GetFileNameWithoutExtension(file.Name), System.StringComparer.Ordinal)
            .Select(file => Take(output, file, schema))
            .OfType<Dictionary<string, object?>>()
            .ToList();
        output.AddSource("ApplicationTable.g.cs", Source(applications));
    }

    private static Dictionary<string, object?>? Take(SourceProductionContext output, FileText file, object? schema)
    {
        var unreadable = JsonReader.Read(file.Text, out var value);
        List<string> problems = unreadable is null ? [.. JsonShape.Problems(value, schema, string.Empty)] : [unreadable];
        if (problems.Count == 0 && (string?)((Dictionary<string, object?>)value!)["id"] + ".json" != file.Name) problems.Add("the id is not the file's name");
        // Samples are for those who replay them, from the files.
        if (problems.Count == 0) ((Dictionary<string, object?>)value!).Remove("samples");
        if (problems.Count == 0 && ApplicationFields.Uncarried(value) is { } odd) problems.Add($"'{odd}' has a control character in it, or is no Unicode");
        foreach (var problem in problems) output.ReportDiagnostic(Diagnostic.Create(Unusable, Location.None, file.Name, problem));
        return problems.Count == 0 ? (Dictionary<string, object?>)value! : null;
    }

    private static string Source(List<Dictionary<string, object?>> applications)
    {
        var table = new StringBuilder();
        foreach (var application in applications) ApplicationFields.Write(table, application);
        return $$"""
            namespace Sallyport.Knowledge.Applications;

            internal static partial class ApplicationTable
            {
                private static System.ReadOnlySpan<byte> Table => {{SymbolDisplay.FormatLiteral(table.ToString(), quote: true)}}u8;
            }
            """;
    }

    /// <summary>A file's name and text; equal by value, so that unchanged files are not read again.</summary>
    private sealed record FileText(string Name, string Text);
}
