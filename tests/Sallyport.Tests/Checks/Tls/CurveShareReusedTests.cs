using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class CurveShareReusedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new CurveShareReused())
    {
        Failing =
        [
            Enumerated.Modern.WithPoints(1, 2, 1), Modern13([1, 1], [1, 1]),
            Enumerated.Modern.WithPoints(9).WithHandshake(In13(0x11EC, [.. Enumerable.Repeat((byte)3, 1088), .. Enumerable.Repeat((byte)9, 32)])),
        ],
        Passing = [Enumerated.Modern, Enumerated.Modern.WithPoints(1, 2), Modern13([1, 1], [2, 2])],
        Undecided = [Servers.Silent, Shareless, Shareless.WithPoints(1)],
        Inapplicable = [Servers.Tls12Only.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, 0x009C, 0x009D).With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, new CipherSuite(0x009C))) with { Handshakes = [] }],
    };

    /// <summary>A run of before public values were kept.</summary>
    private static TlsObservation Shareless => Enumerated.Modern.WithHandshakes(handshake => handshake with { ServerShare = [] });

    private static TlsObservation Modern13(byte[] one, byte[] other) => Enumerated.Modern.WithHandshake(In13(0x001D, one)).WithHandshake(In13(0x001D, other));

    private static HandshakeObservation In13(ushort group, byte[] share) =>
        Servers.Handshake(HandshakePurpose.Http2, ProtocolVersion.Tls13, Servers.Aes128Gcm) with { Group = new NamedGroup(group), ServerShare = [.. share] };
}
