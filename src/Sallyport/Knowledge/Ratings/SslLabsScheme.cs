using System.Collections.Immutable;
using static Sallyport.Knowledge.Ratings.RatedAspect;

namespace Sallyport.Knowledge.Ratings;

/// <summary>The SSL Server Rating Guide of SSL Labs, with its rules up to 2009r (2025-05-16).</summary>
internal static class SslLabsScheme
{
    internal static ScoreScheme Guide { get; } = new()
    {
        Key = "ssllabs",
        Title = "SSL Labs 2009r",
        Source = "SSL Labs, SSL Server Rating Guide 2009k and the changes up to 2009r; as in the guide BEAST caps nothing and a missing HSTS costs no more than the plus",
        Versions = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            new KeyValuePair<string, int>("SSL 2.0", 0), new("SSL 3.0", 80), new("TLS 1.0", 90), new("TLS 1.1", 95), new("TLS 1.2", 100), new("TLS 1.3", 100),
        ]),
        PrimeKeys = [new(0, 20), new(512, 40), new(1024, 80), new(2048, 90), new(4096, 100)],
        CurveKeys = [new(0, 20), new(110, 40), new(123, 80), new(163, 90), new(225, 100)],
        Ciphers = [new(0, 0), new(1, 20), new(128, 80), new(256, 100)],
        Weights = [30, 30, 40],
        Letters = [new(80, "A"), new(65, "B"), new(50, "C"), new(35, "D"), new(20, "E"), new(0, "F")],
        Order = ["A+", "A", "A-", "B", "C", "D", "E", "F", "M", "T"],
        FactCaps =
        [
            new(NewestVersion, "SSL 2.0|SSL 3.0", "F"),
            new(NewestVersion, "TLS 1.0|TLS 1.1", "C"),
            new(ProtocolVersion, "SSL 3.0|TLS 1.0|TLS 1.1", "B"),
            new(Suite, "TLS_*|SSL_*", "F", Max: 111),
            new(OnlyCipher, "RC4*", "F"),
            new(SuiteSinceTls11, "*_RC4_*|*_3DES_*|*_IDEA_*", "C"),
            new(Suite, "*_RC4_*", "B"),
            new(CertificateHash, "Md2|Md4|Md5", "F"),
            new(CertificateHash, "Sha1", "T"),
            new(Hsts, "malformed", "A-"),
            new(Hsts, "max-age", "A-", Max: 15_551_999),
        ],
        CheckCaps =
        [
            new("CERT-0111", "T"), new("CERT-0113", "T"), new("CERT-0152", "T"), new("CERT-0109", "M"),
            new("TLS-0001", "F"), new("TLS-0015", "F"), new("TLS-0016", "F"), new("TLS-0050", "F"),
            new("VULN-0083", "F"), new("VULN-0084", "F"), new("VULN-0085", "F"), new("VULN-0086", "F"), new("VULN-0087", "F"),
            new("TLS-0055", "C"), new("VULN-0099", "C"),
            new("TLS-0021", "B"), new("TLS-0022", "B"), new("CERT-0107", "B"),
            new("TLS-0006", "A-"), new("TLS-0049", "A-"),
        ],
        KeyScoreCaps = [new(40, "F"), new(80, "B")],
        Honour = new("A+", ["TLS-0009", "HTTP-0130"]),
    };
}
