using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a CBC suite is chosen and the answer does not confirm encrypt_then_mac, although the hello asked for it.</summary>
/// <remarks>
/// With the MAC inside the encryption a server has to hide how padding and MAC were checked, down to the last microsecond (Lucky Thirteen); with it outside there is nothing to hide.
/// </remarks>
[Check("TLS-0054", Severity.Low, "CBC records are not protected by encrypt-then-MAC", References = ["RFC 7366"])]
internal sealed class EncryptThenMacMissing : ICheck<TlsObservation>
{
    private const string Remedy = "Take CBC suites away: encrypt-then-MAC needs OpenSSL 1.1.0 or GnuTLS, and BoringSSL, Go and Windows have none. " + TlsRemedies.Suites;

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var chosen = ServerHellos.Between(subject, ProtocolVersion.Tls10, ProtocolVersion.Tls12)
            .Where(pair => pair.Hello.Suite.Mode == CipherMode.Cbc).Select(pair => (Confirms: pair.Hello.Extensions.Contains(ExtensionType.EncryptThenMac), pair.Source))
            .Concat(AttackReading.For(subject, AttackPurpose.CbcOffer).Where(placed => placed.Item.Outcome is AttackOutcome.SuiteTaken)
                .Select(placed => (Confirms: ((AttackOutcome.SuiteTaken)placed.Item.Outcome).EncryptThenMac, placed.Source))).ToList();
        if (chosen.Find(pair => !pair.Confirms) is { Source: not null } bare) return CheckResult.Fail(new Evidence("a CBC suite was chosen without encrypt_then_mac", bare.Source), Remedy);
        if (chosen.Count > 0) return CheckResult.Pass(new Evidence("a CBC suite was chosen with encrypt_then_mac", chosen[0].Source));

        return NoneChosen(subject);
    }

    private static CheckResult NoneChosen(TlsObservation tls) =>
        SuiteReading.Takes(tls, suite => suite.Mode == CipherMode.Cbc, version => version >= ProtocolVersion.Tls10 && version <= ProtocolVersion.Tls12) is Answer.No
            ? CheckResult.NotApplicable("no CBC suite is taken")
            : ResumptionRule.Unasked(tls, older: true, "encrypt-then-MAC");
}
