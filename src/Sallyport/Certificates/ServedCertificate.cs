using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Certificates;

/// <summary>Decides whether the certificate that a port serves is one that the server's configuration names.</summary>
/// <remarks>Silence is no proof: what could not be read leaves it open, unless a file that could be read settles it.</remarks>
internal static class ServedCertificate
{
    /// <summary>Compares what was served with what is configured.</summary>
    /// <param name="served">The leaf that a handshake brought.</param>
    /// <param name="port">The port that was asked.</param>
    /// <param name="configuration">The configuration of the process behind the port.</param>
    public static ServedMatch Compare(CertificateFacts served, int port, ServerConfiguration configuration)
    {
        // Those of the port come first: the same file may be configured in several places.
        var ordered = configuration.Certificates.OrderBy(certificate => certificate.IsOn(port) ? 0 : 1).ToImmutableArray();
        if (ordered.FirstOrDefault(certificate => certificate.Certificate.Leaf?.Fingerprint == served.Fingerprint) is { } same)
            return new ServedMatch.Matches(same.CertificatePath, same.File, same.Line);

        var kin = ordered.Where(certificate => certificate.Certificate.Leaf is { } leaf && IsKin(served, leaf)).ToImmutableArray();
        if (kin.FirstOrDefault(certificate => certificate.Certificate.Leaf!.NotBefore > served.NotBefore) is { } later)
            return new ServedMatch.RenewedNotReloaded(later.CertificatePath, later.File, later.Line, later.Certificate.ModifiedAt);
        return WhyOpen(ordered, kin, configuration) is { } reason ? new ServedMatch.Undecidable(reason) : new ServedMatch.ForeignCertificate();
    }

    private static string? WhyOpen(ImmutableArray<ConfiguredCertificate> all, ImmutableArray<ConfiguredCertificate> kin, ServerConfiguration configuration)
    {
        if (!kin.IsEmpty) return $"{kin[0].CertificatePath} holds a certificate for the same that is not later than the one served";
        if (all.FirstOrDefault(certificate => certificate.Certificate.Leaf is null) is { } unread) return $"{unread.CertificatePath} {unread.Certificate.Unreadable}";
        if (configuration.Gaps is [var gap, ..]) return gap.Line > 0 ? $"{gap.File}:{gap.Line}: {gap.Reason}" : $"{gap.File}: {gap.Reason}";
        return all.IsEmpty ? "the configuration names no certificate" : null;
    }

    /// <summary>The same key, a name in common, or the same subject from the same issuer.</summary>
    private static bool IsKin(CertificateFacts served, CertificateFacts file) =>
        served.KeyFingerprint == file.KeyFingerprint
        || served.Names.Intersect(file.Names, StringComparer.OrdinalIgnoreCase).Any()
        || (served.Subject.Length > 0 && served.Subject == file.Subject && served.Issuer == file.Issuer);
}
