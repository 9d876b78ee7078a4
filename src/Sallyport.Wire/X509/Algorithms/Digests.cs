using System.Security.Cryptography;

namespace Sallyport.Wire.X509.Algorithms;

/// <summary>Computes the hash inside a signature algorithm.</summary>
public static class Digests
{
    /// <summary>The runtime's name of the hash; null for one that it does not have.</summary>
    /// <param name="digest">Which hash.</param>
    public static HashAlgorithmName? NameOf(Digest digest) => digest switch
    {
        Digest.Md5 => HashAlgorithmName.MD5,
        Digest.Sha1 => HashAlgorithmName.SHA1,
        Digest.Sha256 => HashAlgorithmName.SHA256,
        Digest.Sha384 => HashAlgorithmName.SHA384,
        Digest.Sha512 => HashAlgorithmName.SHA512,
        Digest.Sha3_256 => HashAlgorithmName.SHA3_256,
        Digest.Sha3_384 => HashAlgorithmName.SHA3_384,
        Digest.Sha3_512 => HashAlgorithmName.SHA3_512,
        _ => null,
    };

    /// <summary>The hash of <paramref name="data"/>; null when the hash cannot be computed here.</summary>
    /// <param name="digest">Which hash.</param>
    /// <param name="data">What is hashed.</param>
    public static byte[]? Of(Digest digest, ReadOnlySpan<byte> data)
    {
        if (NameOf(digest) is not { } name) return null;

        try
        {
            return CryptographicOperations.HashData(name, data);
        }
        catch (PlatformNotSupportedException)
        {
            // SHA-3 is there with newer providers alone.
            return null;
        }
    }
}
