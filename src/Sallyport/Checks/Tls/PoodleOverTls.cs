using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a CBC record with wrong padding and a right MAC is met like a proper one, three times out of three.</summary>
/// <remarks>
/// The server looks at the length of the padding alone, as SSLv3 did; whoever is on the way and can make the client repeat a request learns one byte of it in 256 tries.
/// </remarks>
[Check("VULN-0088", Severity.High, "POODLE over TLS: the padding of CBC records is not checked", References = ["CVE-2014-8730", "RFC 5246 6.2.3.2"], FailureMeans = Verdict.Insecure, Vulnerability = "poodleTls")]
internal sealed class PoodleOverTls : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => PaddingRule.Judge(subject, Compare);

    private static (AttackForm One, AttackForm Other)? Compare(PaddingReading met) =>
        met[AttackForm.WrongPadding].Words == met[AttackForm.ValidRecord].Words && met[AttackForm.WrongPadding].Words != met[AttackForm.WrongMac].Words
            ? (AttackForm.WrongPadding, AttackForm.WrongMac)
            : null;
}
