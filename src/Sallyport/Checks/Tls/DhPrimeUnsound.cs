using System.Numerics;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.DhPrimes;
using Sallyport.Observations;
using Sallyport.Wire.Crypto;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the modulus of DHE up to TLS 1.2 is no prime, or no safe prime: one whose half, rounded down, is prime too.</summary>
/// <remarks>
/// In a composite modulus logarithms are as easy as in its factors: socat shipped one for a year. Without a safe prime small subgroups may give away bits of a key that is used twice.
/// The groups of RFC 2409, 3526 and 7919 are known to be safe; others are tested by Miller and Rabin's method, with bases made from the number itself.
/// </remarks>
[Check("TLS-0040", Severity.Low, "The modulus of DHE is no safe prime", References = ["RFC 7919 5.1", "RFC 2785", "CVE-2016-2217"])]
internal sealed class DhPrimeUnsound : ICheck<TlsObservation>
{
    private const int LongestTested = 4096;
    private const string Remedy =
        "Use a group of RFC 7919, or ECDHE alone. nginx: ssl_dhparam with the file of ffdhe2048 (openssl genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048); Apache: append the group to the file of "
        + "SSLCertificateFile; HAProxy: ssl-dh-param-file with it";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var primes = DhPrime.All(subject);
        if (primes.Count == 0) return DheRule.NotSeen(subject);

        var untested = primes.Where(prime => !KnownPrimes.IsStandard(prime.Value.AsSpan())).ToList();
        if (untested.Count == 0) return CheckResult.Pass(new Evidence($"every prime is that of a standard: {KnownPrimes.NameOf(primes[0].Value.AsSpan())}", primes[0].Source));
        if (subject.KeyExchangeTrials.IsEmpty) return CheckResult.Inconclusive("whether an own modulus is prime is tested with --profile deep alone");

        return untested.Select(Tested).OrderBy(result => result is CheckResult.Failed ? 0 : result is CheckResult.Undecided ? 1 : 2).First();
    }

    private static CheckResult Tested(DhPrime prime)
    {
        if (prime.Value.IsEmpty) return CheckResult.Inconclusive("the prime itself was not kept in this saved run");
        if (prime.Bits > LongestTested) return CheckResult.Inconclusive($"a modulus of {prime.Bits} bits is too long to be tested");

        var number = new BigInteger(prime.Value.AsSpan(), isUnsigned: true, isBigEndian: true);
        if (!Primality.IsPrime(number)) return CheckResult.Fail(new Evidence($"the modulus of {prime.Bits} bits is composite", prime.Source), Remedy, Severity.High, "The modulus of DHE is no prime");

        return Primality.IsPrime(number >> 1)
            ? CheckResult.Pass(new Evidence($"the modulus of {prime.Bits} bits is a safe prime", prime.Source))
            : CheckResult.Fail(new Evidence($"the modulus of {prime.Bits} bits is prime, and half of it is not", prime.Source), Remedy);
    }
}
