using System.Text.Json.Nodes;

namespace Sallyport.Tests.Reports.Json;

/// <summary>Holds a JSON value against the part of JSON Schema that the generated schema uses: types, members, required members, items.</summary>
internal static class SchemaChecker
{
    /// <summary>Where the value breaks the schema, each with its path; empty when it fits.</summary>
    internal static IEnumerable<string> Problems(JsonNode? value, JsonNode schema, JsonNode root, string path = "$")
    {
        if (schema is JsonValue) return schema.GetValue<bool>() ? [] : [$"{path}: nothing is allowed here"];
        if (schema["$ref"] is { } reference) return Problems(value, Follow(root, reference.GetValue<string>()), root, path);
        if (schema["type"] is { } types && !Types(types).Any(type => Is(value, type))) return [$"{path}: not of type {types.ToJsonString()}"];

        return value switch
        {
            JsonObject one => Members(one, schema, root, path),
            JsonArray list when schema["items"] is { } items => list.SelectMany((item, index) => Problems(item, items, root, $"{path}[{index}]")),
            _ => [],
        };
    }

    private static IEnumerable<string> Members(JsonObject value, JsonNode schema, JsonNode root, string path)
    {
        foreach (var name in schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [])
            if (!value.ContainsKey(name)) yield return $"{path}: {name} is missing";

        foreach (var (name, member) in value)
        {
            var inner = schema["properties"]?[name] ?? schema["additionalProperties"];
            if (inner is null) yield return $"{path}: {name} is not in the schema";
            else foreach (var problem in Problems(member, inner, root, $"{path}.{name}")) yield return problem;
        }
    }

    private static IEnumerable<string> Types(JsonNode types) => types is JsonArray several ? several.Select(type => type!.GetValue<string>()) : [types.GetValue<string>()];

    private static bool Is(JsonNode? value, string type) => (value?.GetValueKind(), type) switch
    {
        (null or System.Text.Json.JsonValueKind.Null, "null") => true,
        (System.Text.Json.JsonValueKind.Object, "object") => true,
        (System.Text.Json.JsonValueKind.Array, "array") => true,
        (System.Text.Json.JsonValueKind.String, "string") => true,
        (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False, "boolean") => true,
        (System.Text.Json.JsonValueKind.Number, "number") => true,
        (System.Text.Json.JsonValueKind.Number, "integer") => value!.AsValue().TryGetValue<long>(out _),
        _ => false,
    };

    private static JsonNode Follow(JsonNode root, string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(root, (node, step) => (node is JsonArray list ? list[int.Parse(step)] : node[step.Replace("~1", "/").Replace("~0", "~")]) ?? throw new InvalidDataException(reference));
}
