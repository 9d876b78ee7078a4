using Sallyport.Wire.X509.Keys;

namespace Sallyport.Wire.X509.Algorithms;

/// <summary>A signature algorithm of a certificate, with its parameters understood.</summary>
/// <param name="Name">The registry's name, such as sha256WithRSAEncryption; the dotted identifier when unknown.</param>
/// <param name="Key">The kind of key that makes it.</param>
/// <param name="Digest">The hash that is signed.</param>
/// <param name="Pss">The parameters of RSASSA-PSS; null for every other algorithm.</param>
public sealed record SignatureAlgorithm(string Name, PublicKeyKind Key, Digest Digest, PssParameters? Pss = null)
{
    /// <summary>How much such a signature is worth today.</summary>
    public SignatureStrength Strength => (Key, Digest) switch
    {
        (PublicKeyKind.Unknown, _) => SignatureStrength.Unknown,
        (_, Digest.Md2 or Digest.Md4 or Digest.Md5) => SignatureStrength.Broken,
        (_, Digest.Sha1) => SignatureStrength.Weak,
        (_, Digest.Sha224) => SignatureStrength.Marginal,
        (PublicKeyKind.Rsa or PublicKeyKind.Ec or PublicKeyKind.Dsa, Digest.None) => SignatureStrength.Unknown,
        _ => SignatureStrength.Strong,
    };

    /// <summary>Looks <paramref name="identifier"/> up; an algorithm in no table is named by its dotted identifier.</summary>
    /// <param name="identifier">As read from a certificate or an OCSP response.</param>
    public static SignatureAlgorithm Of(AlgorithmIdentifier identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        if (!SignatureAlgorithms.ByIdentifier.TryGetValue(identifier.Algorithm, out var known))
            return new SignatureAlgorithm(identifier.Algorithm.ToString(), PublicKeyKind.Unknown, Digest.None);
        if (!identifier.Algorithm.Equals(SignatureAlgorithms.Pss)) return known;

        var pss = PssParameters.Read(identifier.Parameters);
        return known with { Digest = pss?.Digest ?? Digest.None, Pss = pss };
    }
}
