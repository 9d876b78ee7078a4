using System.Security.Cryptography;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Makes the digest of a file, piece by piece.</summary>
internal static class FileDigest
{
    private const long LongestFile = 4L << 30;
    private const int Piece = 256 * 1024;

    /// <summary>MD5 in lower hexadecimal; null when the file cannot be read whole.</summary>
    public static string? Md5(string path)
    {
        var digest = new Md5();
        return Each(path, digest.Append) ? digest.Finish() : null;
    }

    /// <summary>SHA-1 or SHA-2 in lower hexadecimal; null when the file cannot be read whole or the system does not allow the algorithm.</summary>
    public static string? Sha(string path, HashAlgorithmName algorithm)
    {
        try
        {
            using var digest = IncrementalHash.CreateHash(algorithm);
            return Each(path, digest.AppendData) ? Convert.ToHexStringLower(digest.GetHashAndReset()) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static bool Each(string path, Action<ReadOnlySpan<byte>> take)
    {
        using var file = NativeFile.Open(path);
        if (file is null || NativeFile.Length(file) is (< 0 or > LongestFile)) return false;

        var buffer = new byte[Piece];
        for (var at = 0L; ;)
        {
            var read = NativeFile.Read(file, buffer, at);
            if (read <= 0) return read == 0;

            take(buffer.AsSpan(0, read));
            at += read;
        }
    }
}
