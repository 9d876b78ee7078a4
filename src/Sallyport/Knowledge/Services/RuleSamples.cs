using System.Text.Json;

namespace Sallyport.Knowledge.Services;

/// <summary>Replays the samples of a rule file: each that must match does, and none of those that must not.</summary>
internal static class RuleSamples
{
    /// <summary>What does not hold, in words with its place; empty when all does.</summary>
    /// <param name="file">The file's object, which has been read as <paramref name="product"/>.</param>
    /// <param name="product">The product.</param>
    internal static IEnumerable<string> Problems(JsonElement file, SoftwareProduct product)
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
    private static FieldTable Fields(JsonElement sample)
    {
        var fields = new FieldTable();
        if (sample.ValueKind != JsonValueKind.Object) return fields;
        foreach (var member in sample.EnumerateObject())
        {
            IEnumerable<JsonElement> values = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray() : [member.Value];
            foreach (var value in values) fields.Add(member.Name, value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(), "sample");
        }

        return fields;
    }
}
