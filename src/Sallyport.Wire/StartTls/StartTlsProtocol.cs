namespace Sallyport.Wire.StartTls;

/// <summary>The protocols that begin in plain text and go over to TLS on the same connection.</summary>
public enum StartTlsProtocol
{
    /// <summary>Mail between servers and its submission (RFC 3207).</summary>
    Smtp,

    /// <summary>Mail delivery on the spot (RFC 2033).</summary>
    Lmtp,

    /// <summary>Mail boxes (RFC 9051 6.2.1).</summary>
    Imap,

    /// <summary>Mail boxes (RFC 2595 4).</summary>
    Pop3,

    /// <summary>Mail filters (RFC 5804 2.2).</summary>
    Sieve,

    /// <summary>File transfer (RFC 4217).</summary>
    Ftp,

    /// <summary>News (RFC 4642).</summary>
    Nntp,

    /// <summary>Directories (RFC 4511 4.14).</summary>
    Ldap,

    /// <summary>Instant messages, as a client (RFC 6120 5).</summary>
    Xmpp,

    /// <summary>Instant messages, as another server (RFC 6120 5).</summary>
    XmppServer,

    /// <summary>Chat rooms (IRCv3 <c>tls</c> capability).</summary>
    Irc,

    /// <summary>The PostgreSQL frontend protocol's SSLRequest.</summary>
    Postgres,

    /// <summary>The MySQL and MariaDB client protocol's SSLRequest.</summary>
    MySql,

    /// <summary>Remote desktops (MS-RDPBCGR 2.2.1.1).</summary>
    Rdp,
}
