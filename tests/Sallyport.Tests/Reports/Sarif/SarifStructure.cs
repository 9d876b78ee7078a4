using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sallyport.Tests.Reports.Sarif;

/// <summary>Holds a document against the part of SARIF 2.1.0 (section 3) that it uses: the members that an object may have, those it must have, and the words that are allowed.</summary>
internal static class SarifStructure
{
    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["log"] = "$schema:string version!:=2.1.0 runs!:[run]",
        ["run"] = "tool!:tool invocations:[invocation] results:[result]",
        ["tool"] = "driver!:component",
        ["component"] = "name!:string semanticVersion:string rules:[rule]",
        ["rule"] = "id!:string name:string shortDescription:message fullDescription:message help:message defaultConfiguration:configuration properties:bag",
        ["configuration"] = "level:=none|note|warning|error",
        ["message"] = "text!:string markdown:string",
        ["invocation"] = "executionSuccessful!:boolean exitCode:number exitCodeDescription:string startTimeUtc:time endTimeUtc:time toolExecutionNotifications:[notification]",
        ["notification"] = "message!:message level:=none|note|warning|error descriptor:reference",
        ["reference"] = "id!:string",
        ["result"] = "ruleId:string kind:=pass|open|informational|notApplicable|review|fail level:=none|note|warning|error message!:message locations:[location] partialFingerprints:strings "
            + "baselineState:=new|unchanged|updated|absent properties:bag",
        ["location"] = "logicalLocations:[logical]",
        ["logical"] = "name:string fullyQualifiedName:string kind:string",
    };

    /// <summary>Where the document breaks the standard, each with its path; empty when it fits.</summary>
    internal static IEnumerable<string> Problems(JsonNode document) => Check(document, "log", "$").Concat(Rules(document));

    private static IEnumerable<string> Check(JsonNode? value, string type, string path)
    {
        if (type.StartsWith('[')) return value is JsonArray list ? list.SelectMany((item, index) => Check(item, type.Trim('[', ']'), $"{path}[{index}]")) : [$"{path}: no array"];
        if (type.StartsWith('=')) return value is JsonValue word && type[1..].Split('|').Contains(word.ToString()) ? [] : [$"{path}: {value} is none of {type[1..]}"];
        if (Shapes.TryGetValue(type, out var shape)) return value is JsonObject one ? Members(one, shape.Split(' '), path) : [$"{path}: no object"];

        return Is(value, type) ? [] : [$"{path}: no {type}"];
    }

    private static IEnumerable<string> Members(JsonObject value, string[] shape, string path)
    {
        var allowed = shape.ToDictionary(member => member.Split(':')[0].TrimEnd('!'), member => member[(member.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        foreach (var member in shape.Where(member => member.Split(':')[0].EndsWith('!')).Select(member => member.Split(':')[0].TrimEnd('!')))
            if (!value.ContainsKey(member)) yield return $"{path}: {member} is missing";
        foreach (var (name, inner) in value)
        {
            if (!allowed.TryGetValue(name, out var type)) yield return $"{path}: {name} is not in the standard";
            else foreach (var problem in Check(inner, type, $"{path}.{name}")) yield return problem;
        }
    }

    /// <summary>What the standard says in words: a level goes with kind fail alone (3.27.10), a baseline state stands at all results or at none (3.27.24), rule ids are unique.</summary>
    private static IEnumerable<string> Rules(JsonNode document)
    {
        var run = document["runs"]![0]!;
        var results = run["results"]!.AsArray().Select(result => result!.AsObject()).ToList();
        if (results.Exists(result => (string?)result["kind"] != "fail" && (string?)result["level"] is "note" or "warning" or "error" && (string?)result["kind"] != "fail")) yield return "a level without a failure";
        if (results.Select(result => result.ContainsKey("baselineState")).Distinct().Count() > 1) yield return "a baseline state at some results only";
        if (run["tool"]!["driver"]!["rules"]!.AsArray().GroupBy(rule => (string)rule!["id"]!).Any(group => group.Count() > 1)) yield return "two rules with an id";
    }

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind()) switch
    {
        ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("bag", JsonValueKind.Object) => true,
        ("time", JsonValueKind.String) => DateTimeOffset.TryParse((string)value!, out _) && ((string)value!).EndsWith('Z'),
        ("strings", JsonValueKind.Object) => value!.AsObject().All(pair => pair.Value!.GetValueKind() == JsonValueKind.String),
        _ => false,
    };
}
