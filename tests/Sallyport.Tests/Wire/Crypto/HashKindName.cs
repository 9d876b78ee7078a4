using Sallyport.Wire.Crypto;

namespace Sallyport.Tests.Wire.Crypto;

/// <summary>The hash kinds under public names: a theory's method is public, and so are the types of its parameters.</summary>
public enum HashKindName
{
    Md5 = HashKind.Md5,
    Sha1 = HashKind.Sha1,
    Sha256 = HashKind.Sha256,
    Sha384 = HashKind.Sha384,
    Sha512 = HashKind.Sha512,
}

/// <summary>The authenticated ciphers under public names.</summary>
public enum AeadKindName
{
    AesGcm = AeadKind.AesGcm,
    ChaCha20Poly1305 = AeadKind.ChaCha20Poly1305,
    AesCcm = AeadKind.AesCcm,
    AesCcm8 = AeadKind.AesCcm8,
}
