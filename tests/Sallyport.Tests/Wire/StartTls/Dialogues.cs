using Sallyport.Wire.StartTls;

namespace Sallyport.Tests.Wire.StartTls;

/// <summary>Dialogues as servers hold them: the protocol, the server's turns, how they end.</summary>
internal static class Dialogues
{
    private const string Stream = "<?xml version='1.0'?><stream:stream xmlns:stream='http://etherx.jabber.org/streams' xmlns='jabber:client' id='a>b' version='1.0'>";

    internal static IReadOnlyList<(StartTlsProtocol Protocol, string[] Turns, UpgradeEnd End, string Words)> All { get; } =
    [
        // Mail between servers.
        (StartTlsProtocol.Smtp, ["220 mx ESMTP\r\n", "250-mx\r\n250-SIZE 1\r\n250-STARTTLS\r\n250 HELP\r\n", "220 go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Smtp, ["220-mx\r\n220-two\r\n220 three\r\n", "250-mx\r\n250 starttls\r\n", "220-well\r\n220 go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Smtp, ["220 mx\n", "250-mx\n250 STARTTLS\n", "220\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Smtp, ["220 mx\r\n", "250-mx\r\n250-STARTTLSX\r\n250 X-STARTTLS\r\n"], UpgradeEnd.NotOffered, "the keywords do not list STARTTLS"),
        (StartTlsProtocol.Smtp, ["220 mx\r\n", "502 what\r\n"], UpgradeEnd.NotOffered, "the server knows no extended greeting, so no STARTTLS"),
        (StartTlsProtocol.Smtp, ["220 mx\r\n", "250-mx\r\n250 STARTTLS\r\n", "454 not now\r\n"], UpgradeEnd.TurnedAway, "454 not now"),
        (StartTlsProtocol.Smtp, ["220 mx\r\n", "250-mx\r\n250 STARTTLS\r\n", "502 never\r\n"], UpgradeEnd.Refused, "502 never"),
        (StartTlsProtocol.Smtp, ["421 too many connections\r\n"], UpgradeEnd.TurnedAway, "421 too many connections"),
        (StartTlsProtocol.Smtp, ["554-go away\r\n554 you are on a list\r\n"], UpgradeEnd.TurnedAway, "554 you are on a list"),
        (StartTlsProtocol.Smtp, ["220 mx\r\n", "421 slow down\r\n"], UpgradeEnd.TurnedAway, "421 slow down"),
        (StartTlsProtocol.Smtp, ["220 mx\r\n", "550 no\r\n"], UpgradeEnd.TurnedAway, "550 no"),
        (StartTlsProtocol.Smtp, ["HTTP/1.1 400 Bad Request\r\n"], UpgradeEnd.Malformed, "a reply without a code of three digits"),
        (StartTlsProtocol.Smtp, ["22\0 mx\r\n"], UpgradeEnd.Malformed, "a NUL where a line of text belongs"),
        (StartTlsProtocol.Smtp, ["\u0015\u0003\u0001\0\u0002\u0002\u0028"], UpgradeEnd.Malformed, "something like a TLS record where a line of text belongs"),
        (StartTlsProtocol.Lmtp, ["220 lmtp\r\n", "250-mx\r\n250 STARTTLS\r\n", "220 go\r\n"], UpgradeEnd.Upgraded, ""),

        // Mail boxes and filters.
        (StartTlsProtocol.Imap, ["* OK ready\r\n", "* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\r\na1 OK done\r\n", "a2 OK go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Imap, ["* OK ready\r\n", "* NOTE x\r\n* CAPABILITY IMAP4rev1 XSTARTTLS\r\nA1 OK done\r\n"], UpgradeEnd.NotOffered, "the capabilities do not list STARTTLS"),
        (StartTlsProtocol.Imap, ["* OK ready\r\n", "* CAPABILITY STARTTLS\r\na1 OK done\r\n", "* OK wait\r\na2 BAD what\r\n"], UpgradeEnd.Refused, "a2 BAD what"),
        (StartTlsProtocol.Imap, ["* OK ready\r\n", "* CAPABILITY STARTTLS\r\na1 OK done\r\n", "a2 NO [UNAVAILABLE] later\r\n"], UpgradeEnd.TurnedAway, "a2 NO [UNAVAILABLE] later"),
        (StartTlsProtocol.Imap, ["* OK ready\r\n", "a1 NO busy\r\n"], UpgradeEnd.TurnedAway, "a1 NO busy"),
        (StartTlsProtocol.Imap, ["* PREAUTH hello\r\n"], UpgradeEnd.NotOffered, "the session begins authenticated (PREAUTH), which rules STARTTLS out"),
        (StartTlsProtocol.Imap, ["* BYE too many connections\r\n"], UpgradeEnd.TurnedAway, "* BYE too many connections"),
        (StartTlsProtocol.Imap, ["+OK pop\r\n"], UpgradeEnd.Malformed, "a greeting that is neither OK, PREAUTH nor BYE"),
        (StartTlsProtocol.Pop3, ["+OK ready\r\n", "+OK\r\nTOP\r\nSTLS\r\n.\r\n", "+OK go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Pop3, ["+OK ready\r\n", "+OK\r\nTOP\r\nSASL STLS\r\n.\r\n"], UpgradeEnd.NotOffered, "the capabilities do not list STLS"),
        (StartTlsProtocol.Pop3, ["+OK ready\r\n", "-ERR what\r\n", "+OK go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Pop3, ["+OK ready\r\n", "-ERR what\r\n", "-ERR what\r\n"], UpgradeEnd.NotOffered, "the server knows neither CAPA nor STLS"),
        (StartTlsProtocol.Pop3, ["+OK ready\r\n", "+OK\r\nSTLS\r\n.\r\n", "-ERR no\r\n"], UpgradeEnd.Refused, "-ERR no"),
        (StartTlsProtocol.Pop3, ["+OK ready\r\n", "+OK\r\nSTLS\r\n.\r\n", "-ERR [SYS/TEMP] no\r\n"], UpgradeEnd.TurnedAway, "-ERR [SYS/TEMP] no"),
        (StartTlsProtocol.Pop3, ["-ERR busy\r\n"], UpgradeEnd.TurnedAway, "-ERR busy"),
        (StartTlsProtocol.Pop3, ["+OK ready\r\n", "yes\r\n"], UpgradeEnd.Malformed, "an answer to CAPA that is neither +OK nor -ERR"),
        (StartTlsProtocol.Sieve, ["\"IMPLEMENTATION\" \"x\"\r\n\"STARTTLS\"\r\nOK \"ready\"\r\n", "OK \"go\"\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Sieve, ["\"IMPLEMENTATION\" \"x STARTTLS\"\r\nOK\r\n"], UpgradeEnd.NotOffered, "the capabilities do not list STARTTLS"),
        (StartTlsProtocol.Sieve, ["\"STARTTLS\"\r\nOK\r\n", "NO \"never\"\r\n"], UpgradeEnd.Refused, "NO \"never\""),
        (StartTlsProtocol.Sieve, ["\"STARTTLS\"\r\nOK\r\n", "NO (TRYLATER) \"x\"\r\n"], UpgradeEnd.TurnedAway, "NO (TRYLATER) \"x\""),
        (StartTlsProtocol.Sieve, ["BYE \"busy\"\r\n"], UpgradeEnd.TurnedAway, "BYE \"busy\""),
        (StartTlsProtocol.Sieve, ["\"STARTTLS\"\r\nOK\r\n", "OK {3}\r\n"], UpgradeEnd.Malformed, "a literal where a quoted string is customary"),

        // Files and news.
        (StartTlsProtocol.Ftp, ["220-hello\r\n  art\r\n220 ready\r\n", "211-Features:\r\n AUTH SSL;TLS\r\n UTF8\r\n211 End\r\n", "234 go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Ftp, ["120 soon\r\n220 ready\r\n", "211-Features:\r\n AUTH TLS\r\n211 End\r\n", "234 go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Ftp, ["220 ready\r\n", "211-Features:\r\n AUTHTLS\r\n AUTH SSL\r\n211 End\r\n"], UpgradeEnd.NotOffered, "the features do not list AUTH TLS"),
        (StartTlsProtocol.Ftp, ["220 ready\r\n", "500 what\r\n", "234 go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Ftp, ["220 ready\r\n", "500 what\r\n", "530 log in\r\n"], UpgradeEnd.NotOffered, "the server knows neither FEAT nor AUTH TLS"),
        (StartTlsProtocol.Ftp, ["220 ready\r\n", "211-F\r\n AUTH TLS\r\n211 End\r\n", "534 policy\r\n"], UpgradeEnd.Refused, "534 policy"),
        (StartTlsProtocol.Ftp, ["220 ready\r\n", "211-F\r\n AUTH TLS\r\n211 End\r\n", "431 later\r\n"], UpgradeEnd.TurnedAway, "431 later"),
        (StartTlsProtocol.Ftp, ["421 too many\r\n"], UpgradeEnd.TurnedAway, "421 too many"),
        (StartTlsProtocol.Nntp, ["200 news\r\n", "101 list\r\nVERSION 2\r\nSTARTTLS\r\n.\r\n", "382 go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Nntp, ["201 news\r\n", "101 list\r\nVERSION 2\r\n.\r\n"], UpgradeEnd.NotOffered, "the capabilities do not list STARTTLS"),
        (StartTlsProtocol.Nntp, ["200 news\r\n", "500 what\r\n", "382 go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Nntp, ["200 news\r\n", "500 what\r\n", "500 what\r\n"], UpgradeEnd.NotOffered, "the server knows neither CAPABILITIES nor STARTTLS"),
        (StartTlsProtocol.Nntp, ["200 news\r\n", "500 what\r\n", "580 cannot\r\n"], UpgradeEnd.Refused, "580 cannot"),
        (StartTlsProtocol.Nntp, ["400 later\r\n"], UpgradeEnd.TurnedAway, "400 later"),

        // Chat.
        (StartTlsProtocol.Xmpp, [Stream + "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls></stream:features>", "<proceed xmlns='x'/>"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.XmppServer, [Stream + "<stream:features><starttls/></stream:features>", "<proceed xmlns='x'></proceed>"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Xmpp, [Stream + "<stream:features><mechanisms/></stream:features>"], UpgradeEnd.NotOffered, "the stream features do not list starttls"),
        (StartTlsProtocol.Xmpp, [Stream + "<stream:features/>"], UpgradeEnd.NotOffered, "the stream features do not list starttls"),
        (StartTlsProtocol.Xmpp, [Stream + "<stream:features><starttls/></stream:features>", "<failure xmlns='x'/></stream:stream>"], UpgradeEnd.Refused, "failure"),
        (StartTlsProtocol.Xmpp, [Stream + "<stream:error><host-unknown xmlns='x'/></stream:error></stream:stream>"], UpgradeEnd.TurnedAway, "host-unknown"),
        (StartTlsProtocol.Xmpp, [Stream + "</stream:stream>"], UpgradeEnd.TurnedAway, "the stream was ended"),
        (StartTlsProtocol.Xmpp, ["<html>"], UpgradeEnd.Malformed, "an answer that is no stream header"),
        (StartTlsProtocol.Xmpp, ["<a<b>"], UpgradeEnd.Malformed, "a tag that does not end"),
        (StartTlsProtocol.Irc, [":irc NOTICE * :looking you up\r\n:irc CAP * LS * :multi-prefix\r\n:irc CAP * LS :tls sasl=PLAIN\r\n", ":irc 670 * :go\r\n"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Irc, ["PING :123\r\n", ":irc CAP * LS :sasl nottls\r\n"], UpgradeEnd.NotOffered, "the capabilities do not list tls"),
        (StartTlsProtocol.Irc, [":irc 421 * CAP :Unknown command\r\n", ":irc 421 * STARTTLS :Unknown command\r\n"], UpgradeEnd.NotOffered, "the server knows neither CAP nor STARTTLS"),
        (StartTlsProtocol.Irc, [":irc CAP * LS :tls\r\n", ":irc 691 * :cannot\r\n"], UpgradeEnd.Refused, "691 * :cannot"),
        (StartTlsProtocol.Irc, ["ERROR :Closing Link: throttled\r\n"], UpgradeEnd.TurnedAway, "ERROR :Closing Link: throttled"),

        // Directories, databases, desktops.
        (StartTlsProtocol.Ldap, ["\u0030\u000C\u0002\u0001\u0001\u0078\u0007\u000A\u0001\0\u0004\0\u0004\0"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Ldap, ["\u0030\u0084\0\0\0\u0018\u0002\u0001\u0001\u0078\u0084\0\0\0\u000F\u000A\u0001\0\u0004\u0084\0\0\0\0\u0004\u0084\0\0\0\0"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Ldap, ["\u0030\u000C\u0002\u0001\u0001\u0078\u0007\u000A\u0001\u0002\u0004\0\u0004\0"], UpgradeEnd.NotOffered, "the server does not know the StartTLS operation (protocolError)"),
        (StartTlsProtocol.Ldap, ["\u0030\u000E\u0002\u0001\u0001\u0078\u0009\u000A\u0001\u0034\u0004\0\u0004\u0002no"], UpgradeEnd.Refused, "resultCode 52: no"),
        (StartTlsProtocol.Ldap, ["\u0030\u000C\u0002\u0001\u0001\u0078\u0007\u000A\u0001\u0033\u0004\0\u0004\0"], UpgradeEnd.TurnedAway, "resultCode 51: "),
        (StartTlsProtocol.Ldap, ["\u0030\u000C\u0002\u0001\0\u0078\u0007\u000A\u0001\u0034\u0004\0\u0004\0"], UpgradeEnd.TurnedAway, "resultCode 52: "),
        (StartTlsProtocol.Ldap, ["\u0030\u0080\u0002\u0001\u0001"], UpgradeEnd.Malformed, "an LDAP message of indefinite length or above 8192 octets"),
        (StartTlsProtocol.Ldap, ["\u0030\u0084\u007F\u00FF\u00FF\u00FF"], UpgradeEnd.Malformed, "an LDAP message of indefinite length or above 8192 octets"),
        (StartTlsProtocol.Ldap, ["\u0030\u000C\u0002\u0001\u0001\u0061\u0007\u000A\u0001\0\u0004\0\u0004\0"], UpgradeEnd.Malformed, "an LDAP message that is no extended response"),
        (StartTlsProtocol.Postgres, ["S"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Postgres, ["N"], UpgradeEnd.NotOffered, "the server answers SSLRequest with N"),
        (StartTlsProtocol.Postgres, ["E"], UpgradeEnd.TurnedAway, "an error instead of S or N"),
        (StartTlsProtocol.Postgres, ["\u0016"], UpgradeEnd.Malformed, "an answer to SSLRequest that is neither S, N nor an error"),
        (StartTlsProtocol.MySql, [Greeting("\u00FF\u0008")], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.MySql, [Greeting("\u00FF\u00F7")], UpgradeEnd.NotOffered, "the greeting lacks the capability CLIENT_SSL"),
        (StartTlsProtocol.MySql, ["\u0007\0\0\0\u00FF\u0010\u0004busy"], UpgradeEnd.TurnedAway, "error 1040: busy"),
        (StartTlsProtocol.MySql, ["\u0004\0\0\0\u000A" + "8.0"], UpgradeEnd.Malformed, "a greeting that ends before its capabilities"),
        (StartTlsProtocol.MySql, ["220 mx"], UpgradeEnd.Malformed, "a packet that is empty or above 4096 octets"),
        (StartTlsProtocol.Rdp, ["\u0003\0\0\u0013\u000E\u00D0\0\0\u0012\u0034\0\u0002\u001F\u0008\0\u0001\0\0\0"], UpgradeEnd.Upgraded, ""),
        (StartTlsProtocol.Rdp, ["\u0003\0\0\u0013\u000E\u00D0\0\0\u0012\u0034\0\u0002\u001F\u0008\0\0\0\0\0"], UpgradeEnd.NotOffered, "the server selects its own old encryption instead of TLS"),
        (StartTlsProtocol.Rdp, ["\u0003\0\0\u000B\u0006\u00D0\0\0\u0012\u0034\0"], UpgradeEnd.NotOffered, "the server selects its own old encryption instead of TLS"),
        (StartTlsProtocol.Rdp, ["\u0003\0\0\u0013\u000E\u00D0\0\0\u0012\u0034\0\u0003\0\u0008\0\u0002\0\0\0"], UpgradeEnd.NotOffered, "the server does not allow TLS (SSL_NOT_ALLOWED_BY_SERVER)"),
        (StartTlsProtocol.Rdp, ["\u0003\0\0\u0013\u000E\u00D0\0\0\u0012\u0034\0\u0003\0\u0008\0\u0003\0\0\0"], UpgradeEnd.Refused, "negotiation failure 3"),
        (StartTlsProtocol.Rdp, ["\u0003\0\0\u0013\u000E\u00E0\0\0\0\0\0\u0002\0\u0008\0\u0001\0\0\0"], UpgradeEnd.Malformed, "a packet that is no connection confirm"),
        (StartTlsProtocol.Rdp, ["SSH-2.0-x\r\n"], UpgradeEnd.Malformed, "an answer that is no TPKT"),
    ];

    /// <summary>A greeting of protocol 10 with the lower capability flags given.</summary>
    private static string Greeting(string capabilities) => "\u001B\0\0\0\u000A" + "8.0.36\0" + "\u0001\0\0\0" + "saltsalt" + "\0" + capabilities + "\u0021\u0002\0\0";
}
