namespace Sallyport.Wire.Tls;

/// <summary>What proves the server's identity in a suite.</summary>
public enum Authentication
{
    /// <summary>The suite is not in the table.</summary>
    Unknown,

    /// <summary>None: the initial state, or a signal.</summary>
    Null,

    /// <summary>Nothing: anybody in the middle can take the server's place.</summary>
    Anonymous,

    /// <summary>Decided outside the suite, by certificate or shared key (RFC 8446).</summary>
    Tls13,

    /// <summary>A certificate with an RSA key.</summary>
    Rsa,

    /// <summary>A certificate with a DSA key.</summary>
    Dss,

    /// <summary>A certificate with an elliptic curve key; also Ed25519 and Ed448 (RFC 8422).</summary>
    Ecdsa,

    /// <summary>A shared key.</summary>
    Psk,

    /// <summary>A shared password.</summary>
    Password,

    /// <summary>A Kerberos ticket.</summary>
    Krb5,

    /// <summary>A certificate with a GOST key.</summary>
    Gost,

    /// <summary>A certificate with an SM2 key.</summary>
    Sm2,

    /// <summary>An identity of an identity-based scheme.</summary>
    Identity,
}
