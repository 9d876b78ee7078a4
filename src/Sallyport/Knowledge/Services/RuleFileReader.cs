using System.Collections.Immutable;
using System.Text.Json;

namespace Sallyport.Knowledge.Services;

/// <summary>Reads one product from JSON; whatever is wrong is told with where it stands, and nothing is taken half.</summary>
/// <remarks>The form is docs/schema/service.schema.json. Samples are not read here: <see cref="RuleSamples"/> does, for who replays them.</remarks>
internal static class RuleFileReader
{
    private const int MostPaths = 3;

    /// <summary>The product in <paramref name="json"/>, a whole object; null with the problem.</summary>
    internal static SoftwareProduct? Read(JsonElement json, out string? problem)
    {
        var file = new RuleObject(json, string.Empty);
        try
        {
            var product = ReadProduct(file);
            file.Close();
            problem = file.Problem;
            return problem is null ? product : null;
        }
        catch (InvalidOperationException)
        {
            // JSON can escape halves of surrogate pairs, which no text of the platform is made of.
            problem = "a text in it is no Unicode";
            return null;
        }
    }

    private static SoftwareProduct ReadProduct(RuleObject file)
    {
        var ask = file.Texts("ask");
        var seen = file.Object("seen");
        var how = seen.Word("how", static word => word is "live" or "documented" ? word : null);
        _ = (seen.Text("source"), seen.Text("date"));
        seen.Close();
        if (ask.Length > MostPaths) file.Fail("ask", "names more than three paths");
        if (ask.FirstOrDefault(path => !IsPath(path)) is { } odd) file.Fail("ask", $"has '{odd}', which is no path");
        return new SoftwareProduct
        {
            Id = file.Text("id"),
            Name = file.Text("product"),
            Vendor = file.Text("vendor"),
            Kind = file.Word("kind", ServiceWords.Kind),
            Layer = file.Word("layer", ServiceWords.Layer),
            Cpe = file.OptionalText("cpe"),
            Lifecycle = file.OptionalText("lifecycle"),
            Debian = file.Texts("debian"),
            Kev = file.Texts("kev"),
            SeenLive = how == "live",
            Ask = ask,
            Implies = file.Texts("implies"),
            Excludes = file.Texts("excludes"),
            Rules = [.. file.Objects("rules").Select(rule => ReadRule(rule, ask))],
        };
    }

    /// <summary>It goes into a request as it stands, so it holds nothing that would end the line or the path.</summary>
    private static bool IsPath(string text) => text.StartsWith('/') && text.All(static c => c is > ' ' and <= '~' and not '#');

    private static ServiceRule ReadRule(RuleObject rule, ImmutableArray<string> ask)
    {
        var group = rule.Word("group", EvidenceGroups.Of);
        var weight = rule.Number("weight") ?? group.Weight();
        if (weight <= 0 || weight > group.Weight()) rule.Fail("weight", $"is not above 0 and at most its group's {group.Weight()}");
        var precision = rule.OptionalText("precision") is { } word ? Precision(rule, word) : VersionPrecision.Exact;
        var read = new ServiceRule(group, weight, rule.Flag("against"), precision, ReadConditions(rule, ask));
        rule.Pass("matches", "misses");
        rule.Close();
        return read;
    }

    private static VersionPrecision Precision(RuleObject rule, string word)
    {
        if (word is "exact" or "branch" or "build") return Enum.Parse<VersionPrecision>(word, ignoreCase: true);

        rule.Fail("precision", "is not exact, branch or build");
        return default;
    }

    private static ImmutableArray<RuleCondition> ReadConditions(RuleObject rule, ImmutableArray<string> ask)
    {
        var when = rule.Object("when");
        var conditions = ImmutableArray.CreateBuilder<RuleCondition>();
        foreach (var (field, value) in when.Members())
        {
            if (FieldNames.Problem(field, ask) is { } problem) when.Fail(field, problem);
            conditions.Add(value.ValueKind == JsonValueKind.Object ? new RuleCondition(field, [], ReadRange(when, field, value)) : new RuleCondition(field, ReadPatterns(when, field, value)));
        }

        if (conditions.Count == 0 && when.Problem is null) rule.Fail("when", "has no condition");
        return conditions.DrainToImmutable();
    }

    private static NumberRange ReadRange(RuleObject when, string field, JsonElement json)
    {
        var bounds = new RuleObject(json, when.Path(field));
        var range = new NumberRange(bounds.Number("min"), bounds.Number("max"));
        if (bounds.Problem is null && !range.IsBounded) when.Fail(field, "has bounds that hold back no number, or every number");
        bounds.Close();
        when.Take(bounds);
        return range;
    }

    private static ImmutableArray<ValuePattern> ReadPatterns(RuleObject when, string field, JsonElement json)
    {
        var patterns = ImmutableArray.CreateBuilder<ValuePattern>();
        if (json.ValueKind == JsonValueKind.Array && json.EnumerateArray().Any(entry => entry.ValueKind != JsonValueKind.String)) when.Fail(field, "has a pattern that is no text");
        foreach (var text in RuleObject.TextsOf(json))
        {
            if (ValuePattern.Parse(text, out var problem) is { } pattern) patterns.Add(pattern);
            else when.Fail(field, $"has the pattern '{text}', of which {problem}");
        }

        if (patterns.Count == 0) when.Fail(field, "has no pattern");
        return patterns.DrainToImmutable();
    }
}
