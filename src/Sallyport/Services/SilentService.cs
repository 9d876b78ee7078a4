using Sallyport.Observations;

namespace Sallyport.Services;

/// <summary>Decides whether a port that tells nothing behaves as a VPN does that answers keyholders only.</summary>
/// <remarks>
/// OpenVPN with tls-crypt or tls-auth drops whatever is not signed with its key. Over TCP it gives itself away a little: like any length-framed protocol it waits for the rest of a
/// frame that is promised and not sent, and hangs up on a whole one and on anything whose first bytes promise an impossible length. That is weak evidence, and names nothing.
/// </remarks>
internal static class SilentService
{
    /// <summary>What that is worth.</summary>
    internal const double Confidence = 0.5;

    /// <summary>The words for it.</summary>
    internal const string Words = "silent to strangers, likely a VPN that answers keyholders only (OpenVPN with tls-crypt behaves so)";

    /// <summary>True when nothing answered anything, half a frame was waited on, and whole ones were hung up on.</summary>
    internal static bool IsLikelyVpn(EndpointObservation endpoint)
    {
        if (endpoint.Tls is not null || endpoint.FirstAnswer is not { Kind: ServiceKind.Silent } || endpoint.Service is not { } service) return false;

        return service.Stimuli.All(exchange => exchange.Reaction != Reaction.Answer)
            && service.To(Stimulus.Junk) is { Reaction: Reaction.Silence }
            && service.To(Stimulus.OpenVpn) is { Reaction: Reaction.Close or Reaction.Reset }
            && service.To(Stimulus.PlainHttp) is { Reaction: Reaction.Close or Reaction.Reset };
    }
}
