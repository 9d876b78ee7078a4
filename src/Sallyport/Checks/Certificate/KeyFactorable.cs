using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when an RSA key of a presented chain can be factored for how it was made: ROCA, close primes, a small factor, one shared with another key, or has an exponent of no use.</summary>
/// <remarks>
/// Whoever factors the key is the server. The size of the key helps against none of this. Keys are compared with each other over all chains and addresses of the
/// run. The keys that Debian's OpenSSL made in 2006 to 2008 are not looked for: that needs the list of them.
/// </remarks>
[Check("CERT-0118", Severity.Critical, "An RSA key can be factored", References = ["CVE-2017-15361", "CVE-2022-26320", "CA/B Baseline Requirements 6.1.1.3", "RFC 8017"])]
internal sealed class KeyFactorable : ICheck<HostObservation>
{
    private const long UsualExponent = 65537;

    private const string Remedy =
        "Make a new key with a current library and have the certificate issued for it: openssl ecparam -genkey -name prime256v1, or openssl genrsa 2048; then reload nginx, "
        + "Apache or HAProxy and have the old certificate revoked. Keys on a smart card or TPM with old Infineon firmware are made outside it";

    /// <inheritdoc/>
    public CheckResult Judge(HostObservation subject, KnowledgeBase knowledge)
    {
        if (!subject.Endpoints.Any(endpoint => endpoint.Tls is not null)) return CheckResult.NotApplicable("no TLS was seen");

        var chains = NameRule.Chains(subject);
        if (chains.Count == 0 || chains.Any(chain => chain.Leaf is null)) return CheckResult.Inconclusive(chains.FirstOrDefault(chain => chain.Leaf is null)?.Problem ?? "no certificate was presented");

        return Judge([.. chains.SelectMany(chain => chain.Certificates).Where(certificate => KeyWeakness.IsExaminable(certificate.PublicKey)).DistinctBy(certificate => KeyWeakness.Modulus(certificate.PublicKey))]);
    }

    private static CheckResult Judge(ImmutableArray<Wire.X509.Certificate> keys)
    {
        if (keys.IsEmpty) return CheckResult.NotApplicable("no RSA key is presented");

        var faults = keys.Select(Fault).OfType<Evidence>().Concat(Shared(keys)).ToImmutableArray();
        if (!faults.IsEmpty) return CheckResult.Fail(faults, Remedy);
        if (keys.Where(key => key.PublicKey.ExponentValue < UsualExponent).ToImmutableArray() is { IsEmpty: false } small)
            return CheckResult.Fail([.. small.Select(SmallExponent)], Remedy, Severity.Low, "An RSA key has a small public exponent");

        return CheckResult.Pass(ChainWords.Fact($"{keys.Length} RSA keys: no known way to factor them works"));
    }

    private static Evidence? Fault(Wire.X509.Certificate certificate)
    {
        var exponent = certificate.PublicKey.ExponentValue;
        var why = exponent is 0 or 1 || exponent % 2 == 0 ? $"its public exponent is {exponent}, so anybody can sign and read" : KeyWeakness.Of(certificate.PublicKey);
        return why is null ? null : ChainWords.Fact($"the key of {ChainWords.Short(certificate.Subject)}: {why}");
    }

    private static IEnumerable<Evidence> Shared(ImmutableArray<Wire.X509.Certificate> keys) =>
        from one in Enumerable.Range(0, keys.Length)
        from other in Enumerable.Range(one + 1, keys.Length - one - 1)
        where KeyWeakness.SharedFactor(KeyWeakness.Modulus(keys[one].PublicKey), KeyWeakness.Modulus(keys[other].PublicKey)) is not null
        select ChainWords.Fact($"the keys of {ChainWords.Short(keys[one].Subject)} and {ChainWords.Short(keys[other].Subject)} share a prime factor");

    private static Evidence SmallExponent(Wire.X509.Certificate certificate) =>
        ChainWords.Fact($"the key of {ChainWords.Short(certificate.Subject)} has the public exponent {certificate.PublicKey.ExponentValue}");
}
