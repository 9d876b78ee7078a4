using System.Diagnostics;

namespace Sallyport.Wire.StartTls;

/// <summary>The script of each protocol.</summary>
internal static class UpgradeScripts
{
    /// <summary>The name a client greets mail servers with: reserved (RFC 2606 2), so it stands for nobody.</summary>
    private const string ClientName = "sallyport.invalid";

    /// <summary>A fresh script for one connection.</summary>
    /// <param name="protocol">Which dialogue.</param>
    /// <param name="host">The domain asked for, where the protocol names one.</param>
    /// <param name="pipelined">A command to send behind the one that starts TLS, in the same segment; empty for none, and ignored where the protocol has no such thing.</param>
    internal static UpgradeScript For(StartTlsProtocol protocol, string host, ReadOnlyMemory<byte> pipelined = default) => protocol switch
    {
        StartTlsProtocol.Smtp => new SmtpScript(System.Text.Encoding.ASCII.GetBytes($"EHLO {ClientName}\r\n"), pipelined),
        StartTlsProtocol.Lmtp => new SmtpScript(System.Text.Encoding.ASCII.GetBytes($"LHLO {ClientName}\r\n"), pipelined),
        StartTlsProtocol.Imap => new ImapScript(pipelined),
        StartTlsProtocol.Pop3 => new Pop3Script(pipelined),
        StartTlsProtocol.Sieve => new SieveScript(pipelined),
        StartTlsProtocol.Ftp => new FtpScript(pipelined),
        StartTlsProtocol.Nntp => new NntpScript(pipelined),
        StartTlsProtocol.Ldap => new LdapScript(),
        StartTlsProtocol.Xmpp => new XmppScript(host, "jabber:client"),
        StartTlsProtocol.XmppServer => new XmppScript(host, "jabber:server"),
        StartTlsProtocol.Irc => new IrcScript(),
        StartTlsProtocol.Postgres => new PostgresScript(),
        StartTlsProtocol.MySql => new MySqlScript(),
        StartTlsProtocol.Rdp => new RdpScript(),
        _ => throw new UnreachableException(),
    };
}
