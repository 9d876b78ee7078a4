using Sallyport.Lab.Hostile;
using static Sallyport.Lab.Hostile.Octets;

namespace Sallyport.Lab.Misled;

/// <summary>What a server of TLS 1.3 can hand out as tickets (RFC 8446 4.6.1).</summary>
internal static class TicketPeers
{
    public const string May = "TLS-0058 TLS-0059 TLS-0060 TLS-0061 HTTP-0130 HTTP-0132 HTTP-0133 HTTP-0134 HTTP-0135 HTTP-0136 PATCH-0154 PATCH-0155 PATCH-0156 PATCH-0157";

    private const uint Hour = 3600;
    private const byte NewSessionTicket = 4;
    private const int EarlyData = 42;

    public static byte[][] Honest { get; } = [Ticket(Hour, 64)];

    public static IEnumerable<Behaviour<byte[][]>> All { get; } =
    [
        new("gives no ticket", [], null, "TLS-0058") { Turns = "TLS-0059 TLS-0060" },
        new("gives a ticket of 64 KiB", [Ticket(Hour, 65_535 - 100)], null, "TLS-0058") { Turns = "TLS-0060" },
        new("gives a ticket that lives for ever", [Ticket(uint.MaxValue, 64)], null, "TLS-0058"),
        new("gives a ticket that lives for no time", [Ticket(0, 64)], null, "TLS-0058"),
        new("gives a hundred tickets", [.. Enumerable.Repeat(Ticket(Hour, 64), 100)], null),
        new("gives a ticket with a nonce of 255 bytes", [Ticket(Hour, 64, nonce: 255)], null),
        new("gives a ticket with early data without limit", [Ticket(Hour, 64, extensions: Messages.Extension(EarlyData, 0xFF, 0xFF, 0xFF, 0xFF))], null),
        new("gives a ticket with extensions that nobody knows", [Ticket(Hour, 64, extensions: [.. Messages.Extension(0x1234, new byte[500]), .. Messages.Extension(0x1235)])], null),
        new("gives a ticket without a ticket in it", [Ticket(Hour, 0)], "the server broke TLS: ") { Turns = "TLS-0059" },
        new("gives a ticket that is cut short", [Ticket(Hour, 64)[..^1]], "the server broke TLS: ") { Turns = "TLS-0059" },
        new("gives a ticket with bytes behind it", [Records.Message(NewSessionTicket, [.. Ticket(Hour, 64)[4..], 0])], "the server broke TLS: ") { Turns = "TLS-0059" },
    ];

    private static byte[] Ticket(uint lifetime, int length, int nonce = 1, byte[]? extensions = null) => Records.Message(NewSessionTicket,
        [(byte)(lifetime >> 24), (byte)(lifetime >> 16), (byte)(lifetime >> 8), (byte)lifetime, 0, 0, 0, 1, .. Vector8(new byte[nonce]), .. Vector16(new byte[length]), .. Vector16(extensions ?? [])]);
}
