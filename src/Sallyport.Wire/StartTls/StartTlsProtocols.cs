using System.Collections.Immutable;

namespace Sallyport.Wire.StartTls;

/// <summary>Names and well-known ports of the protocols.</summary>
internal static class StartTlsProtocols
{
    /// <summary>Every protocol with the name it is asked for by and its ports, the customary one first.</summary>
    private static readonly ImmutableArray<(StartTlsProtocol Protocol, string Name, ImmutableArray<ushort> Ports)> Table =
    [
        (StartTlsProtocol.Smtp, "smtp", [25, 587]),
        (StartTlsProtocol.Lmtp, "lmtp", [24]),
        (StartTlsProtocol.Imap, "imap", [143]),
        (StartTlsProtocol.Pop3, "pop3", [110]),
        (StartTlsProtocol.Sieve, "sieve", [4190]),
        (StartTlsProtocol.Ftp, "ftp", [21]),
        (StartTlsProtocol.Nntp, "nntp", [119]),
        (StartTlsProtocol.Ldap, "ldap", [389]),
        (StartTlsProtocol.Xmpp, "xmpp", [5222]),
        (StartTlsProtocol.XmppServer, "xmpp-server", [5269]),
        (StartTlsProtocol.Irc, "irc", [6667]),
        (StartTlsProtocol.Postgres, "postgres", [5432]),
        (StartTlsProtocol.MySql, "mysql", [3306]),
        (StartTlsProtocol.Rdp, "rdp", [3389]),
    ];

    /// <summary>The names, in the order of the table.</summary>
    internal static IEnumerable<string> Names => Table.Select(row => row.Name);

    /// <summary>The name that a protocol is asked for by.</summary>
    internal static string Name(this StartTlsProtocol protocol) => Row(protocol).Name;

    /// <summary>The port that it customarily listens on.</summary>
    internal static ushort CustomaryPort(this StartTlsProtocol protocol) => Row(protocol).Ports[0];

    /// <summary>The protocol of that name, in any case; null when there is none.</summary>
    internal static StartTlsProtocol? Named(string name) =>
        Table.Where(row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(row => (StartTlsProtocol?)row.Protocol).FirstOrDefault();

    /// <summary>The protocol that is customary on <paramref name="port"/>; null where TLS comes first or nothing is customary.</summary>
    internal static StartTlsProtocol? OnPort(int port) =>
        Table.Where(row => row.Ports.Contains((ushort)port)).Select(row => (StartTlsProtocol?)row.Protocol).FirstOrDefault();

    private static (StartTlsProtocol Protocol, string Name, ImmutableArray<ushort> Ports) Row(StartTlsProtocol protocol) => Table.First(row => row.Protocol == protocol);
}
