using System.Globalization;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Checks.Certificate;

/// <summary>Words and results that the checks of a chain share.</summary>
internal static class ChainWords
{
    /// <summary>Something seen of the presented certificates.</summary>
    internal static Evidence Fact(string fact) => new(fact, "tls/certificates");

    /// <summary>The result of every check when the server's certificate could not be read.</summary>
    internal static CheckResult Unread(PresentedChain chain) => CheckResult.Inconclusive(chain.Problem ?? "no certificate was presented");

    /// <summary>The result of checks of what comes beside a certificate, for one that no handshake was carried to its end with.</summary>
    internal static CheckResult MetInHellos { get; } = CheckResult.Inconclusive("no handshake was carried to its end with this certificate, so what comes beside it was not seen");

    /// <summary>A name as people call it: the common name when there is one.</summary>
    internal static string Short(DistinguishedName name) => name.CommonName ?? (name.IsEmpty ? "a certificate without a name" : name.ToString());

    /// <summary>A day in UTC.</summary>
    internal static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The place of a certificate in words: the server's own, or whose.</summary>
    internal static string Whose(Wire.X509.Certificate certificate, int index) =>
        index == 0 ? "the server's certificate" : $"the certificate of {Short(certificate.Subject)}";
}
