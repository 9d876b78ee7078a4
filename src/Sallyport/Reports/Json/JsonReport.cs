using System.Text.Json;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Trust;

namespace Sallyport.Reports.Json;

/// <summary>The answer for machines: one JSON object on one line.</summary>
public static class JsonReport
{
    /// <summary>Writes <paramref name="assessment"/> as the published document.</summary>
    /// <param name="assessment">What was judged.</param>
    /// <returns>JSON without line breaks.</returns>
    public static string Write(Assessment assessment) => JsonSerializer.Serialize(DocumentMapping.Of(assessment), ReportJson.Default.CheckDocument);

    /// <summary>Writes who holds a port as the published document.</summary>
    /// <param name="assessment">What was judged.</param>
    /// <returns>JSON without line breaks.</returns>
    public static string Write(OwnershipAssessment assessment) => JsonSerializer.Serialize(OwnerMapping.Of(assessment), OwnerJson.Default.OwnerDocument);

    /// <summary>Writes that a listener came or went.</summary>
    /// <param name="change">What came or went.</param>
    /// <param name="at">When that was seen.</param>
    /// <returns>JSON without line breaks.</returns>
    public static string Write(ListenerChange change, DateTimeOffset at) => JsonSerializer.Serialize(OwnerMapping.Of(change, at), OwnerJson.Default.ListenerEventDocument);
}
