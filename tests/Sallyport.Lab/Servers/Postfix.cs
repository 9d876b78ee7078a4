using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>Postfix's SMTP server, with a queue of its own; it needs root to give its workers away.</summary>
public static class Postfix
{
    /// <summary>The process that holds the port; started as itself, for the command <c>postfix start-fg</c> may end before it does and leave it behind.</summary>
    internal const string Master = "/usr/lib/postfix/sbin/master";

    /// <summary>Lays out what main.cf in that folder speaks of: queue, data and the table of services with SMTP alone.</summary>
    internal static void Prepare(TemporaryFolder folder, int port, string address = "127.0.0.1")
    {
        Directory.CreateDirectory(folder.File("queue"));
        Directory.CreateDirectory(folder.File("data"));
        ChildProcess.Run("chown", "postfix", folder.File("data"));
        folder.Write("master.cf", $"""
            {address}:{port} inet n - n - - smtpd
            anvil unix - - n - 1 anvil
            rewrite unix - - n - - trivial-rewrite
            cleanup unix n - n - 0 cleanup
            tlsmgr unix - - n 1000? 1 tlsmgr
            proxymap unix - - n - - proxymap
            postlog unix-dgram n - n - 1 postlogd

            """);
    }

    /// <summary>Makes the folders of the queue and gives the arguments that keep <see cref="Master"/> in the foreground.</summary>
    internal static IEnumerable<string> Arguments(string folder)
    {
        ChildProcess.Run("postfix", "-c", folder, "check");
        return ["-d", "-c", folder];
    }

    /// <summary>Serves SMTP.</summary>
    /// <param name="credential">What it shows; null to offer no STARTTLS.</param>
    /// <param name="settings">More settings of main.cf.</param>
    public static RunningServer Start(Credential? credential, string settings = "") => Start(credential, settings, LoopbackPort.Free(), "127.0.0.1");

    /// <summary>Serves SMTP at port 25 of an address of its own, with Postfix's own defaults for TLS.</summary>
    public static RunningServer StartStock(Credential credential, string address) => Start(credential, "smtpd_tls_exclude_ciphers =\nsmtpd_tls_protocols = >=TLSv1", 25, address);

    private static RunningServer Start(Credential? credential, string settings, int at, string address) => RunningServer.Start(Master, [], at, (folder, port) =>
    {
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
        Prepare(folder, port, address);
        return Arguments(folder.Path);
    });

    private static string Tls(Credential? credential) => credential is null
        ? "smtpd_tls_security_level = none"
        : $"smtpd_tls_security_level = may\nsmtpd_tls_chain_files = {credential.KeyFile}, {credential.ChainFile}";
}
