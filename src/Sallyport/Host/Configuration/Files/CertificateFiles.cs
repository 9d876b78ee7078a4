using System.Security.Cryptography;
using System.Text;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Files;

/// <summary>Reads the certificates that configurations name, each file once.</summary>
internal sealed class CertificateFiles(IConfigurationFiles files)
{
    private static readonly string[] Labels = ["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"];
    private readonly Dictionary<string, CertificateFile> _read = [];

    /// <summary>The file as it is; never null and never an exception.</summary>
    public CertificateFile Read(string path)
    {
        if (_read.TryGetValue(path, out var known)) return known;
        return _read[path] = files.Read(path) switch
        {
            FileReading.Taken taken => OfBytes(taken.Bytes) with { ModifiedAt = taken.ModifiedAt },
            FileReading.Folder => new() { Unreadable = "is a folder" },
            FileReading.Refused refused => new() { Unreadable = refused.Reason },
            _ => new() { Unreadable = "does not exist" },
        };
    }

    /// <summary>Reads PEM, text before and between allowed, or DER.</summary>
    internal static CertificateFile OfBytes(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > FileLimits.MostCertificateBytes) return new() { Unreadable = "is larger than 256 KiB" };
        if (CertificateFacts.Read(bytes) is { } der) return new() { Leaf = der };
        if (FirstCertificate(Encoding.Latin1.GetString(bytes.Span)) is not { } pem) return new() { Unreadable = "holds no certificate" };
        return CertificateFacts.Read(pem) is { } leaf ? new() { Leaf = leaf } : new() { Unreadable = "holds a certificate that is malformed" };
    }

    private static byte[]? FirstCertificate(ReadOnlySpan<char> text)
    {
        while (PemEncoding.TryFind(text, out var fields))
        {
            if (Labels.AsSpan().Contains(text[fields.Label].ToString())) return Decode(text[fields.Base64Data], fields.DecodedDataLength);
            text = text[fields.Location.End..];
        }

        return null;
    }

    private static byte[]? Decode(ReadOnlySpan<char> base64, int length)
    {
        var bytes = new byte[length];
        return Convert.TryFromBase64Chars(base64, bytes, out _) ? bytes : null;
    }
}
