using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>vsftpd, which serves nobody but anonymous.</summary>
public static class Vsftpd
{
    /// <summary>Serves FTP.</summary>
    /// <param name="credential">What it shows; null to offer no TLS.</param>
    public static RunningServer Start(Credential? credential) => RunningServer.Start("vsftpd", (folder, port) =>
    [
        folder.Write("vsftpd.conf", $"""
            listen=YES
            listen_address=127.0.0.1
            listen_port={port}
            background=NO
            anonymous_enable=YES
            seccomp_sandbox=NO
            secure_chroot_dir={folder.Path}
            {(credential is null ? "ssl_enable=NO" : $"ssl_enable=YES\nallow_anon_ssl=YES\nrsa_cert_file={credential.ChainFile}\nrsa_private_key_file={credential.KeyFile}")}

            """),
    ]);
}
