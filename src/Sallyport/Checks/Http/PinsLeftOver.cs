using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Http;

/// <summary>Fails, for information, when a response still carries Public-Key-Pins.</summary>
/// <remarks>No browser obeys it any more, and one that still does locks its users out as soon as a pinned key is changed.</remarks>
[Check("HTTP-0132", Severity.Info, "A left-over of public key pinning is sent", References = ["RFC 7469"])]
internal sealed class PinsLeftOver : ICheck<HttpObservation>
{
    private const string Remedy =
        "Take the field away. nginx: remove add_header Public-Key-Pins; Apache: Header unset Public-Key-Pins; HAProxy: http-response del-header Public-Key-Pins";

    private static readonly string[] Fields = ["Public-Key-Pins", "Public-Key-Pins-Report-Only"];

    /// <inheritdoc/>
    public CheckResult Judge(HttpObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Final is not { } response) return HttpWords.NoResponse(subject);

        var left = Fields.SelectMany(name => response.Values(name).Select(value => new Evidence($"{name}: {value}", "http/exchanges"))).ToList();
        return left.Count > 0 ? CheckResult.Fail([.. left], Remedy) : CheckResult.Pass(new Evidence("no Public-Key-Pins field in the response", "http/exchanges"));
    }
}
