namespace Sallyport.Wire.Tls;

/// <summary>How a suite agrees on the secret.</summary>
public enum KeyExchange
{
    /// <summary>The suite is not in the table.</summary>
    Unknown,

    /// <summary>None at all: the initial state of a connection.</summary>
    Null,

    /// <summary>Not a suite but a signal to the server (RFC 5746, RFC 7507).</summary>
    Signaling,

    /// <summary>Decided outside the suite, by key_share and pre_shared_key (RFC 8446).</summary>
    Tls13,

    /// <summary>The client encrypts the secret to the certificate's RSA key.</summary>
    Rsa,

    /// <summary>Diffie-Hellman with the key in the certificate.</summary>
    Dh,

    /// <summary>Ephemeral Diffie-Hellman, signed or anonymous.</summary>
    Dhe,

    /// <summary>Elliptic curve Diffie-Hellman with the key in the certificate.</summary>
    Ecdh,

    /// <summary>Ephemeral elliptic curve Diffie-Hellman, signed or anonymous.</summary>
    Ecdhe,

    /// <summary>A shared key alone (RFC 4279).</summary>
    Psk,

    /// <summary>A shared key and RSA key transport (RFC 4279).</summary>
    RsaPsk,

    /// <summary>A shared key and ephemeral Diffie-Hellman (RFC 4279).</summary>
    DhePsk,

    /// <summary>A shared key and ephemeral elliptic curve Diffie-Hellman (RFC 5489).</summary>
    EcdhePsk,

    /// <summary>Secure Remote Password (RFC 5054).</summary>
    Srp,

    /// <summary>Dragonfly password exchange (RFC 8492).</summary>
    EccPwd,

    /// <summary>Kerberos (RFC 2712).</summary>
    Krb5,

    /// <summary>Key transport to a GOST key in the certificate (RFC 9189).</summary>
    Gost,

    /// <summary>Key transport to an SM2 key in the certificate (GB/T 38636).</summary>
    Sm2,

    /// <summary>Identity-based key transport (GB/T 38636).</summary>
    Ibc,

    /// <summary>FORTEZZA's key exchange algorithm (SSL 3.0).</summary>
    Fortezza,
}
