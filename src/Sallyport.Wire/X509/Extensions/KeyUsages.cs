namespace Sallyport.Wire.X509.Extensions;

/// <summary>keyUsage (RFC 5280 4.2.1.3): what the key may be used for.</summary>
[Flags]
public enum KeyUsages
{
    /// <summary>No bit is set.</summary>
    None = 0,

    /// <summary>digitalSignature: signing handshakes, as every (EC)DHE and TLS 1.3 server does.</summary>
    DigitalSignature = 1 << 0,

    /// <summary>nonRepudiation, also known as contentCommitment.</summary>
    NonRepudiation = 1 << 1,

    /// <summary>keyEncipherment: RSA key transport.</summary>
    KeyEncipherment = 1 << 2,

    /// <summary>dataEncipherment.</summary>
    DataEncipherment = 1 << 3,

    /// <summary>keyAgreement: static (EC)DH.</summary>
    KeyAgreement = 1 << 4,

    /// <summary>keyCertSign: signing certificates.</summary>
    KeyCertSign = 1 << 5,

    /// <summary>cRLSign.</summary>
    CrlSign = 1 << 6,

    /// <summary>encipherOnly.</summary>
    EncipherOnly = 1 << 7,

    /// <summary>decipherOnly.</summary>
    DecipherOnly = 1 << 8,
}
