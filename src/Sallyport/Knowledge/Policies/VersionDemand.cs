using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Policies;

/// <summary>Which versions of a product may run: <c>&gt;= 1.22</c>, <c>= 1.22.1</c>, <c>&lt; 2</c>, several joined with commas.</summary>
/// <param name="Product">The product's id or name.</param>
/// <param name="Text">As written.</param>
public sealed record VersionDemand(string Product, string Text)
{
    private static readonly string[] Operators = [">=", "<=", ">", "<", "="];

    /// <summary>What is wrong with it; null when it can be asked.</summary>
    internal string? Problem => Text.Split(',').Select(Part).Any(part => part is null) ? "is not of the form '>= 1.22' (operators: >= <= > < =; join several with commas)" : null;

    /// <summary>Whether <paramref name="version"/> may run; null when it cannot be compared.</summary>
    /// <param name="version">A version as the wire carried it.</param>
    public bool? Allows(string version)
    {
        if (DottedVersion.Parse(version) is not { } seen) return null;

        return Text.Split(',').Select(Part).All(part => part is { } demand && Holds(seen.ComparedTo(demand.Version), demand.Operator));
    }

    private static bool Holds(int order, string comparison) => comparison switch
    {
        ">=" => order >= 0,
        "<=" => order <= 0,
        ">" => order > 0,
        "<" => order < 0,
        _ => order == 0,
    };

    private static (string Operator, DottedVersion Version)? Part(string text)
    {
        var trimmed = text.Trim();
        if (Array.Find(Operators, candidate => trimmed.StartsWith(candidate, StringComparison.Ordinal)) is not { } comparison) return null;

        return DottedVersion.Parse(trimmed[comparison.Length..].Trim()) is { } version ? (comparison, version) : null;
    }
}
