using System.Diagnostics;
using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>The hash functions that TLS is computed with here.</summary>
internal enum HashKind : byte
{
    Md5,
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

/// <summary>One-shot digests and MACs by kind; nothing is kept between calls.</summary>
internal static class HashKinds
{
    /// <summary>The longest digest, for buffers on the stack.</summary>
    public const int MaxSize = 64;

    public static int Size(this HashKind kind) => kind switch
    {
        HashKind.Md5 => MD5.HashSizeInBytes,
        HashKind.Sha1 => SHA1.HashSizeInBytes,
        HashKind.Sha256 => SHA256.HashSizeInBytes,
        HashKind.Sha384 => SHA384.HashSizeInBytes,
        HashKind.Sha512 => SHA512.HashSizeInBytes,
        _ => throw new UnreachableException(),
    };

    public static HashAlgorithmName Name(this HashKind kind) => kind switch
    {
        HashKind.Md5 => HashAlgorithmName.MD5,
        HashKind.Sha1 => HashAlgorithmName.SHA1,
        HashKind.Sha256 => HashAlgorithmName.SHA256,
        HashKind.Sha384 => HashAlgorithmName.SHA384,
        HashKind.Sha512 => HashAlgorithmName.SHA512,
        _ => throw new UnreachableException(),
    };

    /// <summary>Hashes <paramref name="data"/>; returns the bytes written.</summary>
    public static int Hash(this HashKind kind, ReadOnlySpan<byte> data, Span<byte> digest) => kind switch
    {
        HashKind.Md5 => MD5.HashData(data, digest),
        HashKind.Sha1 => SHA1.HashData(data, digest),
        HashKind.Sha256 => SHA256.HashData(data, digest),
        HashKind.Sha384 => SHA384.HashData(data, digest),
        HashKind.Sha512 => SHA512.HashData(data, digest),
        _ => throw new UnreachableException(),
    };

    /// <summary>HMAC (RFC 2104) of <paramref name="data"/>; returns the bytes written.</summary>
    public static int Hmac(this HashKind kind, ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> mac) => kind switch
    {
        HashKind.Md5 => HMACMD5.HashData(key, data, mac),
        HashKind.Sha1 => HMACSHA1.HashData(key, data, mac),
        HashKind.Sha256 => HMACSHA256.HashData(key, data, mac),
        HashKind.Sha384 => HMACSHA384.HashData(key, data, mac),
        HashKind.Sha512 => HMACSHA512.HashData(key, data, mac),
        _ => throw new UnreachableException(),
    };
}
