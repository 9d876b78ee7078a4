namespace Sallyport.Wire.Tls;

/// <summary>The mathematics behind a group.</summary>
public enum NamedGroupKind
{
    /// <summary>The group is not in the table.</summary>
    Unknown,

    /// <summary>An elliptic curve over a prime field in Weierstrass form.</summary>
    PrimeCurve,

    /// <summary>An elliptic curve over a binary field; deprecated by RFC 8422.</summary>
    BinaryCurve,

    /// <summary>X25519 or X448 (RFC 7748).</summary>
    MontgomeryCurve,

    /// <summary>A finite-field Diffie-Hellman group (RFC 7919).</summary>
    FiniteField,

    /// <summary>ML-KEM alone (FIPS 203).</summary>
    MlKem,

    /// <summary>A curve and ML-KEM together: safe while either holds.</summary>
    Hybrid,

    /// <summary>Parameters chosen by the server; deprecated by RFC 8422.</summary>
    Explicit,
}
