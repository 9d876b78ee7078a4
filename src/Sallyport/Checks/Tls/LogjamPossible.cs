using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes DHE export suites, or uses a Diffie-Hellman group of 1024 bits or less. Inferred: no attack is tried.</summary>
/// <remarks>
/// One precomputation for a prime opens every connection that uses it: done for 512 bits, in reach of states for 1024. Passes when a larger group was seen, or when
/// DHE suites alone were refused.
/// </remarks>
[Check("VULN-0103", Severity.High, "LOGJAM is possible: a DHE export suite is accepted (inferred)", References = ["CVE-2015-4000"], Vulnerability = "logjam")]
internal sealed class LogjamPossible : ICheck<TlsObservation>
{
    private const int ReachOfStates = 1024;
    private const int ReachOfMany = 768;
    private const string Group =
        "Use ECDHE, or DHE with a group of 2048 bits or more. nginx: ssl_dhparam with ffdhe2048; Apache: append that file to the one of SSLCertificateFile; HAProxy: "
        + "tune.ssl.default-dh-param 2048";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var export = ExportReading.Takes(subject, KeyExchange.Dhe);
        if (export is Answer.Yes yes) return CheckResult.Fail(yes.Evidence, TlsRemedies.Suites);

        var smallest = Placed.In(subject.Handshakes, "tls/handshakes").Where(placed => Bits(placed.Item) > 0).MinBy(placed => Bits(placed.Item));
        if (smallest is not null && Bits(smallest.Item) <= ReachOfStates) return SmallGroup(Bits(smallest.Item), smallest.Source);
        if (export is Answer.Unknown unknown) return CheckResult.Inconclusive(unknown.Reason);
        if (smallest is not null) return CheckResult.Pass(new Evidence($"the smallest Diffie-Hellman group seen has {Bits(smallest.Item)} bits", smallest.Source));

        if (subject.Handshake(HandshakePurpose.Dhe) is { End: HandshakeEnd.Refused refused, Version: null } && AlertReading.RefusesOffer(refused))
            return CheckResult.Pass(new Evidence($"DHE suites alone were refused with alert {refused.Alert.Name}", "tls/handshakes"));

        if (subject.Versions.All.SkipLast(1).All(pair => pair.Answer is Answer.No)) return CheckResult.NotApplicable("TLS 1.3 alone is spoken, whose groups are large enough");

        return SuiteReading.Takes(subject, suite => suite.KeyExchange == KeyExchange.Dhe, version => version < ProtocolVersion.Tls13) is Answer.No none
            ? CheckResult.Pass(none.Evidence)
            : CheckResult.Inconclusive("no handshake with DHE was made, so the size of its group was not seen");
    }

    private static CheckResult SmallGroup(int bits, string source) => CheckResult.Fail(
        new Evidence($"a handshake used a Diffie-Hellman group of {bits} bits", source), Group,
        bits <= ReachOfMany ? Severity.High : Severity.Medium, $"LOGJAM is possible: a Diffie-Hellman group of {bits} bits is used (inferred)");

    private static int Bits(HandshakeObservation handshake) =>
        handshake.DhBits ?? (handshake.Group is { Kind: NamedGroupKind.FiniteField } named ? named.Bits : 0);
}
