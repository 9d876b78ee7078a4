using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.DhPrimes;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when DHE up to TLS 1.2 uses a published prime that is short enough to be worth breaking for all its users at once, or one of RFC 5114.</summary>
/// <remarks>
/// The costly part of an attack is made once a prime (Logjam); below 2048 bits many servers share one. The groups of RFC 5114 come without a word on how they were made, and their small
/// subgroups leak bits of reused keys. Between mail servers (STARTTLS on port 25) a prime that serves suites without authentication alone is told with low severity, for the reasons of TLS-0038.
/// </remarks>
[Check("TLS-0039", Severity.Medium, "DHE uses a prime that many servers share", References = ["CVE-2015-4000", "RFC 8247 2.4", "RFC 7919"])]
internal sealed class DhPrimeCommon : ICheck<EndpointObservation>
{
    private const int WorthBreaking = 2048;
    private const int ReachOfStates = 1024;
    private const string Remedy =
        "Use a group of RFC 7919 of 2048 bits or more, or ECDHE alone. nginx: ssl_dhparam with the file of ffdhe2048; Apache: append it to the file of SSLCertificateFile; HAProxy: ssl-dh-param-file with it";

    /// <inheritdoc/>
    public CheckResult Judge(EndpointObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Tls is not { } tls) return CheckResult.NotApplicable("no TLS answered");

        var primes = DhPrime.All(tls);
        if (primes.Count == 0) return DheRule.NotSeen(tls);

        var bad = primes.Where(prime => KnownPrimes.NameOf(prime.Value.AsSpan()) is { } name && IsBad(prime, name)).ToList();
        if (bad.Count > 0 && MailRelay.Is(subject) && bad.TrueForAll(prime => prime.IsAnonymous))
            return CheckResult.Fail([.. bad.Select(Told)], DheRule.RelayRemedy, Severity.Low, "DHE without authentication uses a prime that many servers share");

        if (bad.Count > 0) return CheckResult.Fail([.. bad.Select(Told)], Remedy, bad.Exists(prime => prime.Bits <= ReachOfStates) ? Severity.High : null);

        return primes.Any(prime => prime.Value.IsEmpty)
            ? CheckResult.Inconclusive("the prime itself was not kept in this saved run")
            : CheckResult.Pass([.. primes.Select(Told)]);
    }

    private static bool IsBad(DhPrime prime, string name) => prime.Bits < WorthBreaking || name.StartsWith("RFC 5114", StringComparison.Ordinal);

    private static Evidence Told(DhPrime prime) =>
        new($"a prime of {prime.Bits} bits, {(KnownPrimes.NameOf(prime.Value.AsSpan()) is { } name ? $"that of {name}" : "on no list of published ones")}", prime.Source);
}
