namespace Sallyport.Wire.Tls.Client;

/// <summary>Whether the server proved that it owns the key of its certificate.</summary>
public enum SignatureVerdict
{
    /// <summary>It signed nothing: static RSA, an anonymous suite, or the handshake did not come that far.</summary>
    NotSigned,

    /// <summary>The signature is the leaf key's over this handshake.</summary>
    Valid,

    /// <summary>It is not, or not of the kind that the leaf's key makes. An RSA signature gone wrong can give the key away.</summary>
    Wrong,

    /// <summary>It could not be computed here: Ed25519 and others, curves beyond P-256, P-384 and P-521, or SHA-224.</summary>
    NotVerifiable,
}
