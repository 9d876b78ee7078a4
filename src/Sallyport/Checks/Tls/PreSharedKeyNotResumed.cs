using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when no ticket brings a client back in TLS 1.3; fails as a fault when only some do, when a ticket's key alone is enough, or when tickets are to live for more than seven days.</summary>
/// <remarks>
/// Coming back with a fresh (EC)DHE exchange keeps forward secrecy; with the ticket's key alone whoever gets the server's ticket key reads the connection later. One attempt is made, five with
/// --profile deep, and one with the ticket's key alone.
/// </remarks>
[Check("TLS-0058", Severity.Info, "Tickets do not bring clients back in TLS 1.3", References = ["RFC 8446 2.2", "RFC 8446 4.2.9", "RFC 8446 4.6.1"])]
internal sealed class PreSharedKeyNotResumed : ICheck<TlsObservation>
{
    private const string AloneRemedy =
        "Ask for a fresh key exchange at every resumption. nginx, Apache and HAProxy do with OpenSSL unless the option AllowNoDHEKEX is set: take it from ssl_conf_command, SSLOpenSSLConfCmd or openssl.cnf; "
        + "GnuTLS servers: take PSK out of the priority string, or update";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (TicketLife.Fault(subject, version => version == ProtocolVersion.Tls13) is { } fault) return fault;
        if (ResumptionRule.For(subject, ResumptionWay.PreSharedKeyAlone).Find(placed => placed.Item.Succeeded && placed.Item.Handshake!.Group is null) is { } alone)
            return CheckResult.Fail(new Evidence("a session was taken up with the ticket's key alone (psk_ke)", alone.Source), AloneRemedy, Severity.Low, "Resumption in TLS 1.3 works without forward secrecy");

        var trials = ResumptionRule.For(subject, ResumptionWay.PreSharedKey);
        return trials.Count == 0
            ? ResumptionRule.Unasked(subject, older: false, "resumption by a ticket's key", HandshakePurpose.Ordinary)
            : WithTickets(subject, ResumptionRule.Judge(trials, "resumption by a ticket's key", ResumptionRemedies.Tickets, ResumptionRemedies.Shared));
    }

    /// <summary>Adds how many tickets a handshake brings and how long they live.</summary>
    private static CheckResult WithTickets(TlsObservation tls, CheckResult result)
    {
        var given = Placed.In(tls.Handshakes, "tls/handshakes").FirstOrDefault(placed => placed.Item.Version == ProtocolVersion.Tls13 && !placed.Item.Tickets.IsEmpty);
        return result is CheckResult.Passed passed && given is not null
            ? passed with { Evidence = passed.Evidence.Add(new Evidence($"{given.Item.Tickets.Length} tickets a handshake, for {given.Item.Tickets[0].LifetimeSeconds} s", given.Source)) }
            : result;
    }
}
