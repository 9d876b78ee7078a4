using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails, for information, when a client that sends no server name is given another certificate than one that does.</summary>
/// <remarks>Right for servers of many names. It tells which host is the default one, and explains what clients without SNI complain about.</remarks>
[Check("CERT-0122", Severity.Info, "A client that sends no name gets another certificate", References = ["RFC 6066 3"])]
internal sealed class DefaultCertificateDiffers : ICheck<TlsObservation>
{
    private const string Remedy =
        "Nothing, unless clients without SNI matter or the default certificate tells a name that should not show. nginx: "
        + "default_server on another server block; Apache: the first VirtualHost; HAProxy: the first crt";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Handshake(HandshakePurpose.Ordinary) is { ServerName: null })
            return CheckResult.NotApplicable("the host is an address, so no name was sent");
        if (Placed.In(subject.Certificates, "tls/certificates").FirstOrDefault(placed => !placed.Item.ForHost) is { } other)
            return CheckResult.Fail(new Evidence($"another chain of {other.Item.Chain.Length} certificates without a server name", other.Source), Remedy);

        return subject.Handshake(HandshakePurpose.WithoutServerName) is { Certificates.IsEmpty: false }
            ? CheckResult.Pass(new Evidence("the same certificate with and without a server name", "tls/certificates"))
            : CheckResult.Inconclusive("no certificate was seen without a server name");
    }
}
