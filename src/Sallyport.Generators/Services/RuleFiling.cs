using System.Collections.Generic;
using System.Linq;
using System.Text;
using Sallyport.Knowledge.Services;

namespace Sallyport.Generators.Services;

/// <summary>Files every rule under the literals of one of its conditions, by field, so that at run time only the products are read that a seen value may speak for.</summary>
internal static class RuleFiling
{
    // Values are Latin-1, so no pattern that can match one holds a character of private use.
    private const char EndOfText = '\uE000';
    private const char EndOfField = '\uE001';

    /// <summary>The fields one after the other: its name, then literals and places of products by turns.</summary>
    public static string Write(IReadOnlyList<Dictionary<string, object?>> products)
    {
        var filed = new SortedDictionary<string, List<string>>(System.StringComparer.Ordinal);
        for (var place = 0; place < products.Count; place++)
            foreach (var rule in ((List<object?>)products[place]["rules"]!).Cast<Dictionary<string, object?>>()) File((Dictionary<string, object?>)rule["when"]!, place, filed);

        var text = new StringBuilder();
        foreach (var field in filed) text.Append(field.Key).Append(EndOfText).Append(string.Join(EndOfText.ToString(), field.Value)).Append(EndOfField);
        return text.ToString();
    }

    private static void File(Dictionary<string, object?> when, int place, SortedDictionary<string, List<string>> filed)
    {
        var conditions = when.ToList();
        var literals = conditions.Select(condition => Literals(condition.Value)).ToList();
        var anchor = PatternText.Anchor(literals);
        if (!filed.TryGetValue(conditions[anchor].Key, out var list)) filed.Add(conditions[anchor].Key, list = []);
        foreach (var literal in literals[anchor])
        {
            list.Add(literal);
            list.Add(place.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static string[] Literals(object? patterns) => patterns switch
    {
        string pattern => [PatternText.LongestLiteral(pattern)],
        List<object?> { Count: > 0 } list => [.. list.OfType<string>().Select(PatternText.LongestLiteral)],
        _ => [string.Empty],
    };
}
