using System.Text.Json;
using Sallyport.Checks;
using Sallyport.Findings;

namespace Sallyport.Reports.Sarif;

/// <summary>Checks as reporting descriptors; the help says all that <c>explain</c> says, so no address is needed to read it.</summary>
internal static class SarifRules
{
    internal static void Write(Utf8JsonWriter json, CheckDescriptor check)
    {
        json.WriteStartObject();
        json.WriteString("id", check.Id);
        json.WriteString("name", check.Name);
        SarifText.Message(json, "shortDescription", check.Title);
        SarifText.Message(json, "fullDescription", check.Summary);
        Help(json, check);
        Level(json, check.Severity);
        Properties(json, check);
        json.WriteEndObject();
    }

    /// <summary>The rule of verdicts that follow from no check; the last one.</summary>
    internal static void WriteVerdict(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", LoneVerdict.Id);
        json.WriteString("name", "Verdict");
        SarifText.Message(json, "shortDescription", "No secure connection was seen");
        SarifText.Message(json, "fullDescription", "The port is not open, something other than TLS answers, or what was seen does not decide whether the connection is secure.");
        Level(json, Severity.High);
        json.WriteEndObject();
    }

    private static void Help(Utf8JsonWriter json, CheckDescriptor check)
    {
        var paragraphs = new[] { check.Summary, check.Remarks, $"See: {string.Join(", ", check.References)}" }.Where(text => text.Length > 0).ToList();
        json.WriteStartObject("help");
        json.WriteString("text", SarifText.Of(string.Join('\n', paragraphs)));
        json.WriteString("markdown", SarifText.Of($"**{check.Id}: {check.Title}**\n\n{string.Join("\n\n", paragraphs)}"));
        json.WriteEndObject();
    }

    private static void Level(Utf8JsonWriter json, Severity severity)
    {
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifLevels.Level(severity));
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, CheckDescriptor check)
    {
        json.WriteStartObject("properties");
        json.WriteString("severity", Words.Of(check.Severity));
        json.WriteString("security-severity", SarifLevels.Score(check.Severity));
        SarifText.Texts(json, "references", check.References);
        SarifText.Texts(json, "tags", ["security", check.Room.ToLowerInvariant()]);
        json.WriteEndObject();
    }
}
