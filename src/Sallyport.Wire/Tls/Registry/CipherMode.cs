namespace Sallyport.Wire.Tls;

/// <summary>How a record is protected with the cipher.</summary>
public enum CipherMode
{
    /// <summary>Not encrypted at all.</summary>
    None,

    /// <summary>A stream cipher or a counter mode, with a separate MAC.</summary>
    Stream,

    /// <summary>Cipher block chaining, with a separate MAC.</summary>
    Cbc,

    /// <summary>Encryption and integrity in one (RFC 5116).</summary>
    Aead,
}
