using System.Text;
using Sallyport.Lab.Tolerance;

namespace Sallyport.Lab.Misled;

/// <summary>Which question a connection asks, told by its hello alone, as a server could.</summary>
internal static class Aim
{
    private const int ServerName = 0;
    private const int StatusRequest = 5;
    private const int SupportedGroups = 10;
    private const int HeartbeatType = 15;
    private const int AlpnType = 16;
    private const int EncryptThenMac = 22;
    private const int ExtendedMasterSecret = 23;
    private const int Ticket = 35;
    private const int PreSharedKey = 41;
    private const int Versions = 43;
    private const int KeyShare = 51;
    private const int Tls12 = 0x0303;
    private const int Tls13 = 0x0304;

    public static bool Ssl2(Interposed at) => at.Hello is null;

    public static bool Ssl3(Interposed at) => Legacy(at) == 0x0300;

    public static bool Tls10(Interposed at) => Legacy(at) == 0x0301;

    public static bool Tls11(Interposed at) => Legacy(at) == 0x0302;

    /// <summary>TLS 1.3 alone without a key share, which is how versions, suites and groups are asked for.</summary>
    public static bool Tls13Question(Interposed at) => at.Hello is { } hello && Only13(hello) && hello.Offer.ExtensionOf(KeyShare) is { Length: 2 };

    /// <summary>The same without some suite.</summary>
    public static bool Tls13Suites(Interposed at) => Tls13Question(at) && !HasAll(at.Hello!.Suites, 0x1301, 0x1302, 0x1303);

    /// <summary>The same without some group.</summary>
    public static bool Tls13Groups(Interposed at) => Tls13Question(at) && !HasAll(at.Hello!.Listed(SupportedGroups, 2), 0x1D, 0x17, 0x18, 0x19, 0x1E);

    /// <summary>TLS 1.2 with what a list is asked for with: no application protocol, but encrypt-then-MAC and a ticket.</summary>
    public static bool Tls12Question(Interposed at) => at.Hello is { } hello && Legacy(at) == Tls12 && Has(hello, EncryptThenMac, Ticket) && HasNone(hello, AlpnType, Versions) && !Tolerance(at);

    /// <summary>The same once the best suites are left out.</summary>
    public static bool Tls12Rest(Interposed at) => Tls12Question(at) && !at.Hello!.Suites.Intersect([0xC02B, 0xC02F, 0xC02C, 0xC030]).Any();

    public static bool Visit(Interposed at) => Alpn(at) == "http/1.1" && at.Hello!.Listed(Versions, 1).Contains(Tls13) && !UnknownName(at) && !Back13(at);

    public static bool Http2(Interposed at) => Alpn(at) == "h2";

    public static bool OtherProtocols(Interposed at) => Alpn(at) is { } names && names.Contains(',', StringComparison.Ordinal) && !Tolerance(at);

    public static bool Nameless(Interposed at) => at.Hello is { } hello && HasNone(hello, ServerName) && Has(hello, KeyShare);

    public static bool UnknownName(Interposed at) => at.Hello?.Offer.ExtensionOf(ServerName) is { } name && Encoding.Latin1.GetString(name).EndsWith("unknown.invalid", StringComparison.Ordinal);

    public static bool Handshake12(Interposed at) => Alpn(at) == "http/1.1" && HasNone(at.Hello!, Versions) && !Back12(at) && !BackById(at) && !WithoutMasterSecret(at) && Has(at.Hello!, Ticket);

    public static bool WithoutTickets(Interposed at) => Alpn(at) == "http/1.1" && HasNone(at.Hello!, Versions, Ticket) && !BackById(at);

    public static bool WithoutMasterSecret(Interposed at) => Alpn(at) == "http/1.1" && HasNone(at.Hello!, Versions, ExtendedMasterSecret);

    /// <summary>A hello that does not fit into one packet.</summary>
    public static bool Large(Interposed at) => at.Hello is { Message.Length: > 1200 } hello && Only13(hello);

    public static bool Schemes(Interposed at) => at.Hello is { Message.Length: <= 1200 } hello && Only13(hello) && !Tls13Question(at) && !Back13(at) && !Tolerance(at) && HasNone(hello, AlpnType);

    public static bool Back13(Interposed at) => at.Hello is { } hello && Has(hello, PreSharedKey);

    public static bool Back12(Interposed at) => at.Hello?.Offer.ExtensionOf(Ticket) is { Length: > 0 } && HasNone(at.Hello, Versions);

    public static bool BackById(Interposed at) => at.Hello is { Offer.SessionId.Length: > 0 } hello && HasNone(hello, Versions, Ticket);

    public static bool Heartbeat(Interposed at) => at.Hello is { } hello && Has(hello, HeartbeatType);

    /// <summary>What provocations begin with that offer no heartbeats: no ticket, no application protocol, no encrypt-then-MAC.</summary>
    public static bool Provocation(Interposed at) => at.Hello is { } hello && Legacy(at) == Tls12 && HasNone(hello, Versions, Ticket, AlpnType, EncryptThenMac, HeartbeatType);

    /// <summary>The handshake behind which a renegotiation is tried: an ordinary client's of TLS 1.2, without an application protocol.</summary>
    public static bool Renegotiation(Interposed at) =>
        at.Hello is { } hello && Legacy(at) == Tls12 && HasNone(hello, Versions, AlpnType) && Has(hello, StatusRequest) && !Back12(at) && hello.Suites.Contains(0xC02F);

    public static bool Fallback(Interposed at) => at.Hello?.Suites.Contains(0x5600) == true;

    public static bool ChaChaFirst(Interposed at) => at.Hello?.Suites.FirstOrDefault() is 0xCCA8 or 0xCCA9 or 0x1303;

    /// <summary>What has a reserved value or a version of the future in it.</summary>
    public static bool Tolerance(Interposed at) => at.Hello is { } hello && (HelloOnWire.HasGrease(hello.Suites) || hello.LegacyVersion == 0x0305 || hello.RecordVersion == 0x0305);

    public static Func<Interposed, bool> Nth(int number) => at => at.Number == number;

    private static int? Legacy(Interposed at) => at.Hello?.LegacyVersion;

    private static bool Only13(HelloOnWire hello) => hello.Listed(Versions, 1).SequenceEqual([Tls13]);

    private static bool Has(HelloOnWire hello, params int[] types) => HasAll(hello.ExtensionTypes, types);

    private static bool HasNone(HelloOnWire hello, params int[] types) => !hello.ExtensionTypes.Intersect(types).Any();

    private static bool HasAll(IEnumerable<int> of, params int[] all) => all.All(of.Contains);

    /// <summary>The protocols offered, comma between; null without the extension.</summary>
    private static string? Alpn(Interposed at)
    {
        if (at.Hello?.Offer.ExtensionOf(AlpnType) is not { Length: > 2 } body) return null;

        var names = new List<string>();
        for (var rest = body[2..]; rest.Length > 0; rest = rest[(1 + rest[0])..]) names.Add(Encoding.Latin1.GetString(rest, 1, rest[0]));
        return string.Join(',', names);
    }
}
