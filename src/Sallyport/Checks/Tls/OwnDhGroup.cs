using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when DHE up to TLS 1.2 uses a prime that is none of RFC 7919.</summary>
/// <remarks>A client cannot tell within a handshake whether a server's own prime is sound; the named groups are known to be, and let both sides agree on the size.</remarks>
[Check("TLS-0037", Severity.Info, "DHE uses a group of the server's own", References = ["RFC 7919", "RFC 9325 4.4"])]
internal sealed class OwnDhGroup : ICheck<TlsObservation>
{
    private const string Remedy =
        "Use a group of RFC 7919 such as ffdhe3072, or leave DHE to ECDHE. nginx: ssl_dhparam with the file of that group; Apache: append it to the file of SSLCertificateFile; HAProxy: "
        + "ssl-dh-param-file with it";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var made = Placed.In(subject.Handshakes, "tls/handshakes").Where(placed => placed.Item is { Suite.KeyExchange: KeyExchange.Dhe, Version: { } version } && version < ProtocolVersion.Tls13).ToList();
        if (made.Find(placed => placed.Item is { Group: null, DhBits: > 0 }) is { } own)
            return CheckResult.Fail(new Evidence($"a prime of {own.Item.DhBits} bits that RFC 7919 does not name", own.Source), Remedy);
        if (made.Find(placed => placed.Item.Group is { Kind: NamedGroupKind.FiniteField }) is { } named)
            return CheckResult.Pass(new Evidence($"DHE uses {named.Item.Group!.Value.Name}", named.Source));

        return DheRule.NotSeen(subject);
    }
}
