using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>Postfix's SMTP server, with a queue of its own; it needs root to give its workers away.</summary>
public static class Postfix
{
    /// <summary>Serves SMTP.</summary>
    /// <param name="credential">What it shows; null to offer no STARTTLS.</param>
    /// <param name="settings">More settings of main.cf.</param>
    public static RunningServer Start(Credential? credential, string settings = "") => RunningServer.Start("postfix", (folder, port) =>
    {
        Directory.CreateDirectory(folder.File("queue"));
        Directory.CreateDirectory(folder.File("data"));
        ChildProcess.Run("chown", "postfix", folder.File("data"));
        folder.Write("main.cf", $"""
            compatibility_level = 3.6
            queue_directory = {folder.File("queue")}
            data_directory = {folder.File("data")}
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            mail_owner = postfix
            setgid_group = postdrop
            inet_interfaces = 127.0.0.1
            myhostname = lab.example
            maillog_file = /dev/stdout
            maillog_file_prefixes = /dev
            alias_maps =
            local_recipient_maps =
            smtpd_peername_lookup = no
            smtpd_tls_exclude_ciphers = aNULL, SHA1, DES, 3DES
            smtpd_tls_protocols = >=TLSv1.2
            {Tls(credential)}
            {settings}

            """);
        folder.Write("master.cf", $"""
            127.0.0.1:{port} inet n - n - - smtpd
            anvil unix - - n - 1 anvil
            rewrite unix - - n - - trivial-rewrite
            cleanup unix n - n - 0 cleanup
            tlsmgr unix - - n 1000? 1 tlsmgr
            proxymap unix - - n - - proxymap
            postlog unix-dgram n - n - 1 postlogd

            """);
        return ["-c", folder.Path, "start-fg"];
    });

    private static string Tls(Credential? credential) => credential is null
        ? "smtpd_tls_security_level = none"
        : $"smtpd_tls_security_level = may\nsmtpd_tls_chain_files = {credential.KeyFile}, {credential.ChainFile}";
}
