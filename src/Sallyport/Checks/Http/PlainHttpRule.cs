using Sallyport.Observations;

namespace Sallyport.Checks.Http;

/// <summary>What checks of plain HTTP share: whether it was asked, is there, and answered.</summary>
internal static class PlainHttpRule
{
    /// <summary>The result where there is no response to judge; null where there is one.</summary>
    internal static CheckResult? Unanswered(EndpointObservation endpoint)
    {
        if (endpoint.PlainHttp is not { } plain) return CheckResult.NotApplicable("plain HTTP is asked beside port 443 alone, and not in the quick profile");
        if (plain.Reach?.State == PortState.Closed) return CheckResult.NotApplicable($"port {plain.Port} is closed");
        if (plain.Reach is null) return CheckResult.Inconclusive($"port {plain.Port} did not answer in the short time that it was given");
        if (plain.Reach.State != PortState.Open) return CheckResult.Inconclusive($"port {plain.Port} is not reached: {plain.Reach.Answer.Words}");

        return plain.Exchange?.Response is null ? CheckResult.Inconclusive($"port {plain.Port}: {plain.Exchange?.Problem ?? "no HTTP response was read"}") : null;
    }
}
