using System.Collections.Immutable;
using System.Globalization;
using Sallyport.Wire.X509;

namespace Sallyport.Probes.Tls.Trust;

/// <summary>What came of reading a file of certificates.</summary>
internal abstract record PemFileResult
{
    private PemFileResult()
    {
    }

    /// <summary>Every block of the file is a certificate.</summary>
    /// <param name="All">In the file's order, at least one.</param>
    public sealed record Certificates(ImmutableArray<Certificate> All) : PemFileResult;

    /// <summary>The file is not what it should be.</summary>
    /// <param name="Path">As given.</param>
    /// <param name="Cause">What is wrong, with the line where there is one.</param>
    /// <param name="Next">What to do about it.</param>
    /// <param name="IsMissing">True when the file could not be read at all, false when its content is wrong.</param>
    public sealed record Rejected(string Path, string Cause, string Next, bool IsMissing) : PemFileResult;
}

/// <summary>Reads the certificates a user names, strictly: one wrong block rejects the file, because a half-read CA file misleads.</summary>
internal static class PemFile
{
    private const string PassCertificate = "pass the CA's certificate, e.g. 'openssl x509 -in ca.crt -out corp.pem'";
    private const long LargestFile = 16 * 1024 * 1024;

    /// <summary>Reads PEM with any number of certificates, or one certificate in DER.</summary>
    public static PemFileResult ReadCertificates(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > LargestFile) return Wrong(path, "it is larger than 16 MiB", PassCertificate);
            return Parse(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var missing = e is FileNotFoundException or DirectoryNotFoundException;
            return new PemFileResult.Rejected(path, missing ? "there is no such file" : "it cannot be read", "check the path and its permissions", IsMissing: true);
        }
    }

    /// <summary>Judges a file's content.</summary>
    internal static PemFileResult Parse(string path, ReadOnlyMemory<byte> content)
    {
        var blocks = PemText.Blocks(content.Span);
        if (blocks.IsEmpty) return ParseDer(path, content);

        var certificates = ImmutableArray.CreateBuilder<Certificate>(blocks.Length);
        foreach (var block in blocks)
        {
            if (CauseAgainst(block, certificates) is { } cause)
                return Wrong(path, string.Create(CultureInfo.InvariantCulture, $"line {block.Line} {cause}"), PassCertificate);
        }

        return new PemFileResult.Certificates(certificates.DrainToImmutable());
    }

    private static PemFileResult ParseDer(string path, ReadOnlyMemory<byte> content)
    {
        if (content.Span is not [0x30, ..]) return Wrong(path, "it holds no PEM block and is not DER", PassCertificate);

        var certificate = Certificate.Read(content);
        return certificate.IsOk && certificate.Consumed == content.Length
            ? new PemFileResult.Certificates([certificate.Value])
            : Wrong(path, $"it is not a certificate in DER ({certificate.Reason ?? "cut or followed by other bytes"})", PassCertificate);
    }

    private static string? CauseAgainst(PemBlock block, ImmutableArray<Certificate>.Builder certificates)
    {
        if (!block.IsCertificate) return $"is not a PEM certificate (found {block.Label})";
        if (block.Content is not { } der) return "begins a certificate that is not base64 or has no END line";

        var certificate = Certificate.Read(der);
        if (!certificate.IsOk) return string.Create(CultureInfo.InvariantCulture, $"begins a certificate that cannot be parsed ({certificate.Reason ?? "it is cut"}, byte {certificate.Offset})");

        certificates.Add(certificate.Value);
        return null;
    }

    private static PemFileResult.Rejected Wrong(string path, string cause, string next) => new(path, cause, next, IsMissing: false);
}
