using System.Text.Json;

namespace Sallyport.Knowledge.Services;

/// <summary>Replays the samples of a rule file: each that must match does, and none of those that must not.</summary>
internal static class RuleSamples
{
    /// <summary>What does not hold, in words with its place; empty when all does.</summary>
    /// <param name="file">The file's object, which has been read as <paramref name="product"/>.</param>
    /// <param name="product">The product.</param>
    internal static IReadOnlyList<string> Problems(JsonElement file, SoftwareProduct product)
    {
        try
        {
            return [.. Replay(file, product)];
        }
        catch (InvalidOperationException)
        {
            // JSON can escape halves of surrogate pairs, which no text of the platform is made of.
            return ["a text in a sample is no Unicode"];
        }
    }

    private static IEnumerable<string> Replay(JsonElement file, SoftwareProduct product)
    {
        var rules = file.GetProperty("rules");
        for (var i = 0; i < product.Rules.Length; i++)
        {
            var alone = new RuleBook([product with { Rules = [product.Rules[i]] }]);
            foreach (var problem in Problems(rules[i], "matches", alone, wanted: true).Concat(Problems(rules[i], "misses", alone, wanted: false))) yield return $"rules[{i}].{problem}";
        }
    }

    private static IEnumerable<string> Problems(JsonElement rule, string name, RuleBook alone, bool wanted)
    {
        if (!rule.TryGetProperty(name, out var samples) || samples.ValueKind != JsonValueKind.Array || samples.GetArrayLength() == 0) return [$"{name} has no sample"];

        return samples.EnumerateArray()
            .Select((sample, index) => (Index: index, Met: alone.Match(Fields(sample)).Count > 0))
            .Where(replayed => replayed.Met != wanted)
            .Select(replayed => $"{name}[{replayed.Index}] {(wanted ? "does not meet the rule" : "meets the rule")}");
    }

    /// <summary>The fields of one sample: a text, a number, or a list of them each.</summary>
    internal static FieldTable Fields(JsonElement sample)
    {
        var fields = new FieldTable();
        if (sample.ValueKind != JsonValueKind.Object) return fields;
        foreach (var member in sample.EnumerateObject())
        {
            foreach (var text in Texts(member.Value)) fields.Add(member.Name, text, "sample");
        }

        return fields;
    }

    /// <summary>The values of a field of a sample.</summary>
    internal static IEnumerable<string> Texts(JsonElement member) =>
        (member.ValueKind == JsonValueKind.Array ? [.. member.EnumerateArray()] : new[] { member }).Select(value => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
}
