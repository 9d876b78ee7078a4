using System.Buffers;
using System.Text;
using System.Text.Json;
using Sallyport.Checks;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Sarif;

/// <summary>The answer for tools that collect findings: SARIF 2.1.0, one run over all targets.</summary>
/// <remarks>A finding is a result of kind fail, an undecided check one of kind open; a target says its verdict as a notification, so that silence never means pass.</remarks>
public static class SarifReport
{
    /// <summary>Writes the document on one line.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="assessments">One entry a target.</param>
    /// <param name="end">How the run ended.</param>
    /// <param name="toolVersion">The version of this build.</param>
    public static void Write(TextWriter to, IReadOnlyList<Assessment> assessments, RunEnd end, string toolVersion)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) Write(json, assessments, end, toolVersion);
        to.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Assessment> assessments, RunEnd end, string toolVersion)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, toolVersion);
        SarifInvocation.Write(json, assessments, end);
        json.WriteStartArray("results");
        foreach (var assessment in assessments) SarifResults.Write(json, assessment, assessments.Any(one => one.Comparison is not null));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Tool(Utf8JsonWriter json, string toolVersion)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Sallyport");
        json.WriteString("semanticVersion", toolVersion);
        json.WriteStartArray("rules");
        foreach (var check in CheckCatalogue.All) SarifRules.Write(json, check);
        SarifRules.WriteVerdict(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
