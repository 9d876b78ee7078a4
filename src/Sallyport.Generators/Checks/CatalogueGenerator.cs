using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sallyport.Generators.Checks;

/// <summary>Collects every class with the check attribute into <c>CheckCatalogue</c>, so that adding a check edits no list.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogueGenerator : IIncrementalGenerator
{
    private const string Attribute = "Sallyport.Checks.CheckAttribute";

    private static readonly DiagnosticDescriptor Unusable = new(
        "SALLY001", "A check is unusable", "Check {0} {1}", "Checks", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var checks = context.SyntaxProvider
            .ForAttributeWithMetadataName(Attribute, (node, _) => node is ClassDeclarationSyntax, (found, _) => CheckModel.Read(found))
            .Collect();
        var hasCatalogue = context.CompilationProvider.Select((compilation, _) => compilation.GetTypeByMetadataName(Attribute) is not null);
        context.RegisterSourceOutput(checks.Combine(hasCatalogue), (output, pair) =>
        {
            if (pair.Right) Produce(output, pair.Left);
        });
    }

    private static void Produce(SourceProductionContext output, ImmutableArray<CheckModel> found)
    {
        foreach (var check in found.Where(check => check.Problem.Length > 0)) Report(output, check.TypeName, check.Problem);
        var usable = found.Where(check => check.Problem.Length == 0).OrderBy(check => check.Number, System.StringComparer.Ordinal).ToList();
        foreach (var twice in Twice(usable)) Report(output, twice.TypeName, $"uses the number {twice.Number}, which another check has");
        output.AddSource("CheckCatalogue.g.cs", CatalogueWriter.Write(usable));
    }

    private static IEnumerable<CheckModel> Twice(IEnumerable<CheckModel> checks) =>
        checks.GroupBy(check => check.Number).SelectMany(group => group.Skip(1));

    private static void Report(SourceProductionContext output, string name, string problem) =>
        output.ReportDiagnostic(Diagnostic.Create(Unusable, Location.None, name, problem));
}
