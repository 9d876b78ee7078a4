using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when DHE up to TLS 1.2 uses a prime of less than 2048 bits; the smallest one seen counts.</summary>
/// <remarks>
/// 1024 bits are in reach of a state, 1536 are below every recommendation since 2014; clients of today refuse the former. Between mail servers (STARTTLS on port 25) a short prime that was seen in exchanges
/// without authentication alone is told with low severity: whoever agrees to such a suite can be read by anyone on the way without any prime being broken, the sender that verifies never offers one (RFC 7672
/// 8.2), and the alternative is mail in the clear. What the short prime costs there is that a state can read later what it records today. OpenSSL chooses 1024 bits for anonymous suites of 128 bits by itself.
/// </remarks>
[Check("TLS-0038", Severity.Medium, "DHE uses a prime of less than 2048 bits", References = ["RFC 9325 4.4", "SP 800-57 5.6.1", "RFC 7435 3"])]
internal sealed class DhGroupShort : ICheck<EndpointObservation>
{
    private const int Enough = 2048;
    private const int ReachOfStates = 1024;
    private const string Remedy =
        "Use ECDHE alone, or DHE with ffdhe2048 or larger. nginx: ssl_dhparam with the file of that group; Apache: append it to the file of SSLCertificateFile; HAProxy: tune.ssl.default-dh-param 2048 or "
        + "ssl-dh-param-file";

    /// <inheritdoc/>
    public CheckResult Judge(EndpointObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Tls is not { } tls) return CheckResult.NotApplicable("no TLS answered");

        var primes = DhPrime.All(tls);
        if (primes.MinBy(prime => prime.Bits) is not { } smallest) return DheRule.NotSeen(tls);

        var evidence = new Evidence($"the smallest prime seen has {smallest.Bits} bits", smallest.Source);
        if (smallest.Bits >= Enough) return CheckResult.Pass(evidence);

        return MailRelay.Is(subject) && primes.Where(prime => prime.Bits < Enough).All(prime => prime.IsAnonymous)
            ? CheckResult.Fail(evidence, DheRule.RelayRemedy, Severity.Low, $"DHE without authentication uses a prime of {smallest.Bits} bits between mail servers")
            : CheckResult.Fail(evidence, Remedy, smallest.Bits <= ReachOfStates ? Severity.High : null, $"DHE uses a prime of {smallest.Bits} bits");
    }
}
