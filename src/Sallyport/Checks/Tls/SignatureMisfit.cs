using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server's signature over the key exchange does not fit the key of the certificate it presents.</summary>
/// <remarks>
/// Then whoever answers does not hold that key, and the certificate proves nothing; or it computes wrongly, and one wrong RSA signature made the usual way
/// (RSA-CRT) gives the key away to everyone who sees it.
/// </remarks>
[Check("TLS-0048", Severity.Critical, "The signature over the key exchange does not fit the certificate",
    References = ["RFC 8446 4.4.3", "RFC 5246 7.4.3"], FailureMeans = Verdict.Untrusted, Essential = true)]
internal sealed class SignatureMisfit : ICheck<TlsObservation>
{
    private const string Remedy =
        "Find out who answers: compare the certificate with the one installed on the server. "
        + "If it is the server's own, check that key and certificate belong together "
        + "(openssl x509 -pubkey and openssl pkey -pubout agree), move the service off failing hardware, and replace the key";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (Facts(subject, SignatureCheck.Wrong, "does not fit the key of the certificate") is [_, ..] wrong) return CheckResult.Fail([.. wrong], Remedy);
        if (Facts(subject, SignatureCheck.Unverifiable, "cannot be verified here") is [var open, ..]) return CheckResult.Inconclusive(open.Fact);
        if (Facts(subject, SignatureCheck.Valid, "fits the key of the certificate") is [var good, ..]) return CheckResult.Pass(good);

        return subject.Handshakes.Any(handshake => handshake.IsComplete)
            ? CheckResult.NotApplicable("nothing was signed; the finished handshake shows that the server holds the key")
            : CheckResult.Inconclusive("no handshake came as far as a signature");
    }

    private static List<Evidence> Facts(TlsObservation subject, SignatureCheck check, string words) =>
    [
        .. Placed.In(subject.Handshakes, "tls/handshakes")
            .Where(placed => placed.Item.Signature == check)
            .Select(placed => new Evidence($"the signature {placed.Item.SignatureScheme?.Name} over the key exchange {words}", placed.Source)),
    ];
}
