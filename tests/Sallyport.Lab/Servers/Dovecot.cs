using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>Dovecot, with one of its protocols on the port; it needs root to give its workers away.</summary>
public static class Dovecot
{
    /// <summary>Serves one protocol.</summary>
    /// <param name="protocol">imap, pop3, lmtp or sieve.</param>
    /// <param name="credential">What it shows; null to offer no TLS.</param>
    /// <param name="direct">For imap and pop3: whether TLS begins with the first byte, and not at the client's word.</param>
    public static RunningServer Start(string protocol, Credential? credential, bool direct = false) => RunningServer.Start("dovecot", (folder, port) =>
    {
        var file = folder.Write("dovecot.conf", $$"""
            base_dir = {{folder.File("run")}}
            state_dir = {{folder.File("state")}}
            log_path = /dev/stderr
            protocols = {{protocol}}
            listen = 127.0.0.1
            mail_location = maildir:{{folder.File("mail")}}
            {{(credential is null ? "ssl = no" : $"ssl = yes\nssl_cert = <{credential.ChainFile}\nssl_key = <{credential.KeyFile}\nssl_dh = </usr/share/dovecot/dh.pem")}}
            passdb {
              driver = static
              args = nopassword=y
            }
            userdb {
              driver = static
              args = uid=65534 gid=65534 home={{folder.Path}}
            }
            {{Service(protocol, port, direct)}}

            """);
        return ["-F", "-c", file];
    });

    private static string Service(string protocol, int port, bool direct) => protocol switch
    {
        "lmtp" => $"service lmtp {{\n  inet_listener lmtp {{\n    address = 127.0.0.1\n    port = {port}\n  }}\n}}",
        "sieve" => $"service managesieve-login {{\n  inet_listener sieve {{\n    port = {port}\n  }}\n}}",
        _ => $"service {protocol}-login {{\n  inet_listener {protocol} {{\n    port = {(direct ? 0 : port)}\n  }}\n  inet_listener {protocol}s {{\n    port = {(direct ? port : 0)}\n    ssl = yes\n  }}\n}}",
    };
}
