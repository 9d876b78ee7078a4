using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when no ticket brings a client back up to TLS 1.2; fails as a fault when only some do, or when tickets are to live for more than seven days.</summary>
/// <remarks>
/// A ticket carries the session's secret under a key of the server: whoever gets that key later reads every connection that was recorded meanwhile, so its life has to be short. One attempt is
/// made, five with --profile deep.
/// </remarks>
[Check("TLS-0057", Severity.Info, "Tickets do not bring clients back up to TLS 1.2", References = ["RFC 5077", "RFC 8446 4.6.1", "RFC 9325 4.3.2"])]
internal sealed class TicketNotResumed : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (TicketLife.Fault(subject, version => version < ProtocolVersion.Tls13) is { } fault) return fault;

        var trials = ResumptionRule.For(subject, ResumptionWay.Ticket);
        return trials.Count == 0
            ? ResumptionRule.Unasked(subject, older: true, "resumption by ticket", HandshakePurpose.Tls12, HandshakePurpose.Ordinary)
            : ResumptionRule.Judge(trials, "resumption by ticket", ResumptionRemedies.Tickets, ResumptionRemedies.Shared);
    }
}
