using Sallyport.Wire.Http2;
using Sallyport.Wire.Quic;

namespace Sallyport.Fuzz;

/// <summary>What is said below HTTP/3 and HTTP/2: QUIC's negotiation of versions, frames.</summary>
internal static class QuicTargets
{
    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("VersionNegotiation.Read", VersionNegotiation.Read, Versions),
        FuzzTarget.OfSpan("FrameHeader.Read", FrameHeader.Read),
        FuzzTarget.OfSpan("SettingsFrame.Read", SettingsFrame.Read, Settings),
    ];

    private static int Versions(VersionNegotiation packet)
    {
        var published = 0;
        for (var i = 0; i < packet.Count; i++) published += packet[i].IsPublished ? 2 : packet[i].IsReserved ? 1 : 0;
        return published & 0xF;
    }

    private static int Settings(SettingsFrame frame)
    {
        var sum = 0;
        for (var i = 0; i < frame.Count; i++) sum += frame[i].Id;
        return sum & 0xF;
    }
}
