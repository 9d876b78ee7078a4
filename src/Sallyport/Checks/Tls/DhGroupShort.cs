using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when DHE up to TLS 1.2 uses a prime of less than 2048 bits; the smallest one seen counts.</summary>
/// <remarks>1024 bits are in reach of a state, 1536 are below every recommendation since 2014; clients of today refuse the former.</remarks>
[Check("TLS-0038", Severity.Medium, "DHE uses a prime of less than 2048 bits", References = ["RFC 9325 4.4", "SP 800-57 5.6.1"])]
internal sealed class DhGroupShort : ICheck<TlsObservation>
{
    private const int Enough = 2048;
    private const int ReachOfStates = 1024;
    private const string Remedy =
        "Use ECDHE alone, or DHE with ffdhe2048 or larger. nginx: ssl_dhparam with the file of that group; Apache: append it to the file of SSLCertificateFile; HAProxy: tune.ssl.default-dh-param 2048 or "
        + "ssl-dh-param-file";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (DhPrime.All(subject).MinBy(prime => prime.Bits) is not { } smallest) return DheRule.NotSeen(subject);

        var evidence = new Evidence($"the smallest prime seen has {smallest.Bits} bits", smallest.Source);
        return smallest.Bits >= Enough ? CheckResult.Pass(evidence)
            : CheckResult.Fail(evidence, Remedy, smallest.Bits <= ReachOfStates ? Severity.High : null, $"DHE uses a prime of {smallest.Bits} bits");
    }
}
