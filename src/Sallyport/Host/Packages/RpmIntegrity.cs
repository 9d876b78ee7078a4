using System.Security.Cryptography;
using System.Text;
using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Compares a file with the digest in its package's header.</summary>
internal static class RpmIntegrity
{
    private const int Ghost = 1 << 6;

    /// <summary>The comparison.</summary>
    /// <param name="header">The package's header.</param>
    /// <param name="file">The file's place among the package's files.</param>
    /// <param name="content">The file itself, on this machine.</param>
    public static IntegrityReading Check(RpmHeader header, int file, string content)
    {
        var expected = Encoding.ASCII.GetString(header.Text(RpmTag.FileDigests, file));
        if ((header.Number(RpmTag.FileFlags, file) & Ghost) is > 0) return IntegrityReading.Unknown("the package claims the name, but brings no such file");
        if (expected.Length == 0) return IntegrityReading.Unknown("the package records no digest of it");
        if (Algorithm(header.Number(RpmTag.DigestAlgorithm, 0) ?? 1, expected.Length) is not { } algorithm) return IntegrityReading.Unknown("the package's digests are of a kind that is not known");

        var name = algorithm.Name!.Replace("-", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        return (algorithm == HashAlgorithmName.MD5 ? FileDigest.Md5(content) : FileDigest.Sha(content, algorithm)) is { } actual
            ? IntegrityReading.Compare(name, expected, actual)
            : new(FileIntegrity.Unknown, name, expected, null, "the file could not be read");
    }

    /// <summary>By the numbers of OpenPGP (RFC 9580 9.5), when a digest of that kind has <paramref name="length"/> digits.</summary>
    private static HashAlgorithmName? Algorithm(long number, int length) => (number, length) switch
    {
        (1, 32) => HashAlgorithmName.MD5,
        (2, 40) => HashAlgorithmName.SHA1,
        (8, 64) => HashAlgorithmName.SHA256,
        (9, 96) => HashAlgorithmName.SHA384,
        (10, 128) => HashAlgorithmName.SHA512,
        _ => null,
    };
}
