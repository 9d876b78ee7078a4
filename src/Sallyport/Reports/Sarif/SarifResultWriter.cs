using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sallyport.Targets;

namespace Sallyport.Reports.Sarif;

/// <summary>Writes one result: what, how bad, where, and a fingerprint that stays the same from run to run.</summary>
internal static class SarifResultWriter
{
    internal static void Write(Utf8JsonWriter json, Target target, SarifResult result)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.RuleId);
        json.WriteString("kind", result.Severity is null ? "open" : "fail");
        json.WriteString("level", result.Severity is { } severity ? SarifLevels.Level(severity) : "none");
        SarifText.Message(json, "message", Text(result));
        Locations(json, target, result);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("sallyport/v1", Fingerprint(target, result));
        json.WriteEndObject();
        if (result.BaselineState is { } state) json.WriteString("baselineState", state);
        Properties(json, target, result);
        json.WriteEndObject();
    }

    private static string Text(SarifResult result)
    {
        var seen = string.Join("; ", result.Evidence.Select(evidence => Sanitizer.Clean(evidence.Fact)));
        return $"{Sanitizer.Clean(result.Text)}{(seen.Length > 0 ? $" (seen: {seen})" : string.Empty)}{(result.Remedy is { } remedy ? $"\nRemedy: {remedy}" : string.Empty)}";
    }

    /// <summary>Each endpoint is a resource of the target; the target itself when the result is about the host.</summary>
    private static void Locations(Utf8JsonWriter json, Target target, SarifResult result)
    {
        var host = Sanitizer.Clean(target.ToString());
        json.WriteStartArray("locations");
        foreach (var endpoint in result.Endpoints.IsEmpty ? [host] : result.Endpoints)
        {
            json.WriteStartObject();
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", endpoint);
            json.WriteString("fullyQualifiedName", result.Endpoints.IsEmpty ? host : $"{host}/{endpoint}");
            json.WriteString("kind", "resource");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Fingerprint(Target target, SarifResult result) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{target.Host}\n{target.Port}\n{result.RuleId}\n{result.Subject}")));

    private static void Properties(Utf8JsonWriter json, Target target, SarifResult result)
    {
        json.WriteStartObject("properties");
        json.WriteString("target", Sanitizer.Clean(target.Input));
        if (result.Severity is { } severity) json.WriteString("severity", Words.Of(severity));
        SarifText.Texts(json, "evidence", result.Evidence.Select(evidence => evidence.Fact));
        if (result.Remedy is { } remedy) json.WriteString("remedy", string.Join('\n', Sanitizer.Lines(remedy)));
        json.WriteEndObject();
    }
}
