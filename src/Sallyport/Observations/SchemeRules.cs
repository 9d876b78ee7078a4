using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>What the specifications say about signature schemes.</summary>
internal static class SchemeRules
{
    /// <summary>True for what a server may not sign TLS 1.3 with: pairs of hash and signature from before, apart from ECDSA with SHA-2 (RFC 8446 4.2.3 and 4.4.3).</summary>
    internal static bool IsForbidden13(SignatureScheme scheme) => scheme.Id >> 8 <= 0x06 && scheme.Id is not (0x0403 or 0x0503 or 0x0603);

    /// <summary>True when clients of today take a signature of TLS 1.2 made so: SHA-2 of 256 bits or more, or an algorithm with a hash of its own.</summary>
    internal static bool IsCurrent(SignatureScheme scheme) =>
        scheme.Hash is HashName.Sha256 or HashName.Sha384 or HashName.Sha512 ? scheme.Key is not SignatureKey.Dsa : scheme.Id is 0x0807 or 0x0808;
}
