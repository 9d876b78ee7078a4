using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Sallyport.Generators.Services;

/// <summary>Holds a value against a JSON Schema: the keywords that the project's own schemas use, all others being an error of the schema.</summary>
internal static class JsonShape
{
    /// <summary>What of <paramref name="value"/> is not as <paramref name="schema"/> says, each with its place.</summary>
    public static IEnumerable<string> Problems(object? value, object? schema, string place)
    {
        if (schema is not Dictionary<string, object?> keywords) return [$"{place}: the schema is no object"];

        return keywords.SelectMany(keyword => Problems(value, keyword.Key, keyword.Value, keywords).Select(problem => problem.StartsWith("/", System.StringComparison.Ordinal) ? place + problem : $"{place} {problem}"));
    }

    private static IEnumerable<string> Problems(object? value, string keyword, object? wanted, Dictionary<string, object?> keywords) => keyword switch
    {
        "$schema" or "title" => [],
        "type" => Is(value, (string)wanted!) ? [] : [$"is no {wanted}"],
        "enum" => ((List<object?>)wanted!).Contains(value) ? [] : [$"has the unknown word '{value}'"],
        "pattern" => value is not string text || Regex.IsMatch(text, (string)wanted!) ? [] : [$"'{text}' is not of the form {wanted}"],
        "minLength" => value is not string { Length: var length } || length >= (double)wanted! ? [] : ["is empty"],
        "minimum" => value is not double number || number >= (double)wanted! ? [] : [$"is below {wanted}"],
        "maximum" => value is not double number || number <= (double)wanted! ? [] : [$"is above {wanted}"],
        "minItems" => value is not List<object?> list || list.Count >= (double)wanted! ? [] : ["is empty"],
        "maxItems" => value is not List<object?> list || list.Count <= (double)wanted! ? [] : ["has too many entries"],
        "minProperties" => value is not Dictionary<string, object?> map || map.Count >= (double)wanted! ? [] : ["is empty"],
        "required" => value is not Dictionary<string, object?> map ? [] : ((List<object?>)wanted!).Where(name => !map.ContainsKey((string)name!)).Select(name => $"misses '{name}'"),
        "additionalProperties" => value is not Dictionary<string, object?> map ? [] : map.Keys.Where(name => !((Dictionary<string, object?>)keywords["properties"]!).ContainsKey(name)).Select(name => $"has the unknown key '{name}'"),
        "properties" => value is not Dictionary<string, object?> map ? [] : ((Dictionary<string, object?>)wanted!).Where(pair => map.ContainsKey(pair.Key)).SelectMany(pair => Problems(map[pair.Key], pair.Value, $"/{pair.Key}")),
        "items" => value is not List<object?> list ? [] : list.SelectMany((entry, index) => Problems(entry, wanted, $"/{index}")),
        _ => [$"cannot be checked: the schema's keyword '{keyword}' is unknown"],
    };

    private static bool Is(object? value, string type) => type switch
    {
        "object" => value is Dictionary<string, object?>,
        "array" => value is List<object?>,
        "string" => value is string,
        "number" => value is double,
        "boolean" => value is bool,
        _ => false,
    };
}
