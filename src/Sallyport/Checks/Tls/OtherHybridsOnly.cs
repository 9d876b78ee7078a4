using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a hybrid of a NIST curve or SM2 with ML-KEM, and not X25519MLKEM768.</summary>
/// <remarks>Browsers offer X25519MLKEM768 and no other hybrid: they get a classical exchange from such a server, though it could do better.</remarks>
[Check("TLS-0033", Severity.Info, "Only hybrids that hardly any client offers are taken", References = ["draft-ietf-tls-ecdhe-mlkem", "FIPS 203"])]
internal sealed class OtherHybridsOnly : ICheck<TlsObservation>
{
    private const ushort Usual = 0x11EC;
    private const string Remedy =
        "Add X25519MLKEM768 before the others. nginx: ssl_ecdh_curve X25519MLKEM768:SecP256r1MLKEM768:X25519:prime256v1; Apache: SSLOpenSSLConfCmd Groups with that list; HAProxy: curves with "
        + "that list on the bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        var support = GroupSupport.Of(subject);
        var hybrids = support.Tls13.Where(group => group.Id is Usual or 0x11EB or 0x11ED or 0x11EE).ToList();
        if (hybrids.Exists(group => group.Id == Usual)) return CheckResult.Pass(Taken(subject, hybrids));
        if (support.Tls13Incomplete is { } gap) return CheckResult.Inconclusive(gap);

        return hybrids.Count > 0 ? CheckResult.Fail(Taken(subject, hybrids), Remedy) : CheckResult.NotApplicable("no hybrid group is taken");
    }

    private static Evidence Taken(TlsObservation subject, List<NamedGroup> hybrids) => new($"hybrids taken: {EnumerationRule.Names(hybrids)}", EnumerationRule.Source(subject, hybrids[0]));
}
