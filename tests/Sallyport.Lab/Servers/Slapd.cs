using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>OpenLDAP's slapd, with no data.</summary>
public static class Slapd
{
    /// <summary>Serves LDAP.</summary>
    /// <param name="credential">What it shows; null to offer no TLS.</param>
    public static RunningServer Start(Credential? credential) => RunningServer.Start("slapd", (folder, port) =>
    {
        var file = folder.Write("slapd.conf", $"""
            include /etc/ldap/schema/core.schema
            pidfile {folder.File("pid")}
            {(credential is null ? "" : $"TLSCertificateFile {credential.ChainFile}\nTLSCertificateKeyFile {credential.KeyFile}\nTLSProtocolMin 3.3")}
            database config

            """);
        return ["-d", "0", "-h", $"ldap://127.0.0.1:{port}", "-f", file];
    });
}
