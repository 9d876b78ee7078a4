using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>The rule for how long tickets are to live.</summary>
internal static class TicketLife
{
    /// <summary>Seven days: the most that TLS 1.3 allows (RFC 8446 4.6.1).</summary>
    private const uint MostSeconds = 604_800;

    private const int SecondsADay = 86_400;

    /// <summary>The fault when a ticket of such a version is to live longer; null when none is.</summary>
    internal static CheckResult? Fault(TlsObservation tls, Func<ProtocolVersion, bool> counts)
    {
        var lasting = Placed.In(tls.Handshakes, "tls/handshakes")
            .FirstOrDefault(placed => placed.Item.Version is { } version && counts(version) && placed.Item.Tickets.Any(ticket => ticket.LifetimeSeconds > MostSeconds));
        if (lasting is null) return null;

        var seconds = lasting.Item.Tickets.Max(ticket => ticket.LifetimeSeconds);
        return CheckResult.Fail(
            new Evidence($"a ticket of {lasting.Item.Version?.Name} is to live {seconds} s, more than seven days", lasting.Source), ResumptionRemedies.Lifetime, Severity.Low, $"Tickets are to live for {seconds / SecondsADay} days");
    }
}
