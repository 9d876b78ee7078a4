using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>Finds the hash that a suite or scheme names among those that can be computed here.</summary>
internal static class HashNames
{
    /// <summary>Null for SHA-224, SM3 and others that the platform lacks, and for no hash at all.</summary>
    public static HashKind? Kind(this HashName name) => name switch
    {
        HashName.Md5 => HashKind.Md5,
        HashName.Sha1 => HashKind.Sha1,
        HashName.Sha256 => HashKind.Sha256,
        HashName.Sha384 => HashKind.Sha384,
        HashName.Sha512 => HashKind.Sha512,
        _ => null,
    };
}
