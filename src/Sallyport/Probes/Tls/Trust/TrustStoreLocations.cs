using System.Collections.Immutable;

namespace Sallyport.Probes.Tls.Trust;

/// <summary>Where a system keeps its anchors in files.</summary>
/// <param name="Files">Bundles; the first that exists is read.</param>
/// <param name="Directories">Directories of one file a certificate; read when no bundle exists, or when named on purpose.</param>
/// <param name="IsChosen">True when the environment names them, so that everything named is read and nothing else.</param>
internal sealed record TrustStoreLocations(ImmutableArray<string> Files, ImmutableArray<string> Directories, bool IsChosen)
{
    private static readonly TrustStoreLocations Usual = new(
        [
            "/etc/ssl/certs/ca-certificates.crt", // Debian, Ubuntu, Arch, Gentoo
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", // Fedora, RHEL
            "/etc/pki/tls/certs/ca-bundle.crt", // older RHEL
            "/etc/ssl/ca-bundle.pem", // openSUSE
            "/etc/ssl/cert.pem", // Alpine, OpenBSD, macOS
            "/usr/local/share/certs/ca-root-nss.crt", // FreeBSD
        ],
        ["/etc/ssl/certs", "/etc/pki/tls/certs", "/system/etc/security/cacerts"],
        IsChosen: false);

    /// <summary>The usual places, unless SSL_CERT_FILE or SSL_CERT_DIR (directories parted by colons) name others, as OpenSSL and Go have it.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    public static TrustStoreLocations From(Func<string, string?> variable)
    {
        var file = variable("SSL_CERT_FILE");
        var directories = variable("SSL_CERT_DIR");
        if (string.IsNullOrEmpty(file) && string.IsNullOrEmpty(directories)) return Usual;

        return new TrustStoreLocations(
            string.IsNullOrEmpty(file) ? [] : [file],
            string.IsNullOrEmpty(directories) ? [] : [.. directories.Split(':', StringSplitOptions.RemoveEmptyEntries)],
            IsChosen: true);
    }
}
