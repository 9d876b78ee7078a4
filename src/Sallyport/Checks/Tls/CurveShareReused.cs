using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when two connections with ECDHE, in any version, had the same public value of the server; of a hybrid, the part of the curve counts.</summary>
/// <remarks>Forward secrecy begins when the key is thrown away: one that is kept opens every connection that used it. Read from handshakes and hellos made for other questions.</remarks>
[Check("TLS-0042", Severity.Low, "The ECDHE key is used for more than one connection", References = ["RFC 9325 7.4"])]
internal sealed class CurveShareReused : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library or turn its reuse of keys off. OpenSSL makes a new key for each connection since 1.1.0, so nginx, Apache and HAProxy need no directive once it is that new; "
        + "in a program with NSS, SSL_REUSE_SERVER_ECDHE_KEY has to be off";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var shares = ServerShare.OnCurves(subject).ToList();
        if (ShareRule.Judge(shares, Remedy) is { } judged) return judged;
        if (shares.Count > 0) return CheckResult.Inconclusive("no two public values of one group were seen");

        return subject.Versions.Tls13 is Answer.No && SuiteReading.Takes(subject, suite => suite.KeyExchange == KeyExchange.Ecdhe, version => version < ProtocolVersion.Tls13) is Answer.No
            ? CheckResult.NotApplicable("no ECDHE suite is taken")
            : CheckResult.Inconclusive("no public value of a curve was seen");
    }
}
