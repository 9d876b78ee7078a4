using System.Text.Json;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Json;

/// <summary>The answer for machines: one JSON object on one line.</summary>
public static class JsonReport
{
    /// <summary>Writes <paramref name="assessment"/> as the published document.</summary>
    /// <param name="assessment">What was judged.</param>
    /// <returns>JSON without line breaks.</returns>
    public static string Write(Assessment assessment) => JsonSerializer.Serialize(DocumentMapping.Of(assessment), ReportJson.Default.CheckDocument);
}
