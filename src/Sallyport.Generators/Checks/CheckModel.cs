using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Sallyport.Generators.Checks;

/// <summary>One check class as the catalogue needs it; equal by value so that unchanged checks are not generated again.</summary>
internal sealed record CheckModel(
    string TypeName,
    string SubjectType,
    string Name,
    string Room,
    string Id,
    int Severity,
    string Title,
    string References,
    int FailureMeans,
    bool Essential,
    string? Vulnerability,
    TrustModel Trust,
    string Summary,
    string Remarks,
    string Problem)
{
    private const string CheckInterface = "Sallyport.Checks.ICheck<TSubject>";

    /// <summary>The digits of the id, unique over all families.</summary>
    public string Number => Id.Substring(Id.IndexOf('-') + 1);

    /// <summary>Reads a class that carries the attribute.</summary>
    public static CheckModel Read(GeneratorAttributeSyntaxContext context)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var subject = type.AllInterfaces.FirstOrDefault(candidate => candidate.OriginalDefinition.ToDisplayString() == CheckInterface)?.TypeArguments[0];
        var documentation = Documentation.Of(type);
        var id = (string?)attribute.ConstructorArguments[0].Value ?? string.Empty;
        var references = Named(attribute, "References") is { IsNull: false } given ? string.Join("\n", given.Values.Select(value => (string?)value.Value)) : string.Empty;
        return new CheckModel(
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            subject?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) ?? string.Empty,
            type.Name,
            type.ContainingNamespace.Name,
            id,
            Convert.ToInt32(attribute.ConstructorArguments[1].Value),
            (string?)attribute.ConstructorArguments[2].Value ?? string.Empty,
            references,
            Convert.ToInt32(Named(attribute, "FailureMeans")?.Value ?? 0),
            Named(attribute, "Essential")?.Value is true,
            (string?)Named(attribute, "Vulnerability")?.Value,
            new TrustModel(Number("Axis"), Number("Weight"), Number("Merit"), Named(attribute, "RedFlag")?.Value is true, Named(attribute, "Redeems")?.Value is true),
            documentation.Summary,
            documentation.Remarks,
            Problems(id, subject, references, documentation.Summary));

        int Number(string name) => Convert.ToInt32(Named(attribute, name)?.Value ?? 0);
    }

    private static TypedConstant? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.Where(pair => pair.Key == name).Select(pair => (TypedConstant?)pair.Value).FirstOrDefault();

    private static string Problems(string id, ITypeSymbol? subject, string references, string summary)
    {
        if (subject is null) return "does not implement ICheck<TSubject>";
        if (!System.Text.RegularExpressions.Regex.IsMatch(id, "^[A-Z]+-[0-9]{4}$")) return $"has the id '{id}', which is not of the form TLS-0002";
        if (references.Length == 0) return "names no reference";
        return summary.Length == 0 ? "has no summary, so nothing can explain it" : string.Empty;
    }
}
