namespace Sallyport.Knowledge.Ratings;

/// <summary>What a rule of a rating scheme looks at; each aspect yields named facts, some with a size.</summary>
public enum RatedAspect
{
    /// <summary>A version that is offered, by name.</summary>
    ProtocolVersion,

    /// <summary>The newest version that is offered, by name.</summary>
    NewestVersion,

    /// <summary>A suite that is accepted, by IANA name; the size is the cipher's strength in bits.</summary>
    Suite,

    /// <summary>A suite that is accepted in TLS 1.1 or 1.2, where attacks on old ciphers need not be lived with.</summary>
    SuiteSinceTls11,

    /// <summary>The one cipher that all suites share, by name; there is none when they differ.</summary>
    OnlyCipher,

    /// <summary>A key exchange group that is accepted, by IANA name; the size is the field's or prime's in bits.</summary>
    Group,

    /// <summary>An unnamed Diffie-Hellman group, called <c>dh</c>; the size is the prime's in bits.</summary>
    DhPrime,

    /// <summary>A server certificate's key: <c>RSA</c>, <c>EC</c> with its curve, <c>Ed25519</c> ...; the size is in bits.</summary>
    CertificateKey,

    /// <summary>The hash that a server certificate is signed with, by name; the algorithm's name where it has none of its own.</summary>
    CertificateHash,

    /// <summary>How long a server certificate lives, called <c>days</c>; the size is in days, begun ones counted.</summary>
    CertificateLife,

    /// <summary>Strict-Transport-Security, called <c>max-age</c>; the size is in seconds, 0 when the field is absent or malformed.</summary>
    Hsts,
}
