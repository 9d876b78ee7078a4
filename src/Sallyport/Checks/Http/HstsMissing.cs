using System.Text;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Http;

namespace Sallyport.Checks.Http;

/// <summary>Fails when the final response carries no usable Strict-Transport-Security: absent, malformed, or for less than half a year.</summary>
/// <remarks>Without it a user who types the bare name starts in plain HTTP, where anyone on the way can keep the connection (SSL stripping).</remarks>
[Check("HTTP-0130", Severity.Low, "HTTP Strict Transport Security is not set", References = ["RFC 6797"])]
internal sealed class HstsMissing : ICheck<HttpObservation>
{
    private const string Remedy =
        "Send Strict-Transport-Security: max-age=31536000 on every HTTPS response. nginx: add_header Strict-Transport-Security \"max-age=31536000\" always; once more in each location that has an add_header of its own; "
        + "Apache: Header always set Strict-Transport-Security \"max-age=31536000\"; HAProxy: "
        + "http-after-response set-header Strict-Transport-Security max-age=31536000";

    private static readonly TimeSpan Shortest = TimeSpan.FromDays(180);

    /// <inheritdoc/>
    public CheckResult Judge(HttpObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Final is not { } response) return HttpWords.NoResponse(subject);

        var values = response.Values("Strict-Transport-Security").ToList();
        return values.Count == 0 ? Fail("no Strict-Transport-Security field in the response") : Read(values[0]);
    }

    private static CheckResult Read(string value)
    {
        var read = StrictTransportSecurity.Read(Encoding.Latin1.GetBytes(value));
        if (!read.IsOk) return Fail($"Strict-Transport-Security: {value} is malformed: {read.Reason}", "HTTP Strict Transport Security is malformed");
        if (read.Value.MaxAge < Shortest)
            return Fail($"max-age is {read.Value.MaxAge.TotalDays:0} days, less than 180", "HTTP Strict Transport Security lasts too short");

        return CheckResult.Pass(new Evidence($"Strict-Transport-Security: {value}", "http/exchanges"));
    }

    private static CheckResult Fail(string fact, string? title = null) => CheckResult.Fail(new Evidence(fact, "http/exchanges"), Remedy, title: title);
}
