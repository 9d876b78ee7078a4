using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Sallyport.Knowledge.Keys;

/// <summary>Public keys whose private half is published, by the SHA-256 of their SubjectPublicKeyInfo.</summary>
/// <param name="Published">From the digest in lower-case hexadecimal to where the private key is found.</param>
public sealed record KnownKeys(FrozenDictionary<string, string> Published)
{
    /// <summary>How many there are.</summary>
    public int Count => Published.Count;

    /// <summary>Where the private half is published; null when it is in no table here.</summary>
    /// <param name="subjectPublicKeyInfo">DER.</param>
    public string? Find(ReadOnlySpan<byte> subjectPublicKeyInfo) => Published.GetValueOrDefault(Convert.ToHexStringLower(SHA256.HashData(subjectPublicKeyInfo)));
}
