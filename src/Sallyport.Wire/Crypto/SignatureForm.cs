namespace Sallyport.Wire.Crypto;

/// <summary>How a signature was made.</summary>
internal enum SignaturePadding : byte
{
    /// <summary>RSASSA-PKCS1-v1_5 (RFC 8017 8.2).</summary>
    RsaPkcs1,

    /// <summary>RSASSA-PSS with a salt as long as the digest (RFC 8446 4.2.3).</summary>
    RsaPss,

    /// <summary>RSA over MD5 and SHA-1 in a row, without naming them: TLS 1.0 and 1.1 (RFC 2246 7.4.3).</summary>
    RsaLegacy,

    /// <summary>ECDSA, two integers in DER.</summary>
    Ecdsa,
}

/// <summary>Padding and hash of a signature; the hash of a legacy RSA signature is not looked at.</summary>
internal readonly record struct SignatureForm(SignaturePadding Padding, HashKind Hash)
{
    public static SignatureForm LegacyRsa => new(SignaturePadding.RsaLegacy, default);

    public static SignatureForm LegacyEcdsa => new(SignaturePadding.Ecdsa, HashKind.Sha1);
}
