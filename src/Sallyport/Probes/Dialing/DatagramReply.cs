using Sallyport.Observations;

namespace Sallyport.Probes.Dialing;

/// <summary>How a question by datagram was met.</summary>
/// <param name="Bytes">The datagram that came back; null when none did.</param>
/// <param name="Error">What the network or this machine said instead; null when it said nothing.</param>
/// <param name="Refused">True when the system reported a refusal, which for a datagram is an ICMP port unreachable.</param>
/// <param name="Sent">Datagrams sent.</param>
/// <param name="Took">From the first datagram to the end.</param>
internal sealed record DatagramReply(byte[]? Bytes, PortAnswer? Error, bool Refused, int Sent, TimeSpan Took);

/// <summary>How long to wait for a datagram.</summary>
/// <param name="Again">When to send the question a second time.</param>
/// <param name="Whole">When to give up, from the start.</param>
internal sealed record DatagramPatience(TimeSpan Again, TimeSpan Whole)
{
    private static readonly TimeSpan Retransmission = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Near = TimeSpan.FromMilliseconds(250);

    /// <summary>What suits a host that is <paramref name="roundTrip"/> away: three round trips and the time to the second try, 250 ms at the least.</summary>
    internal static DatagramPatience For(TimeSpan roundTrip)
    {
        var whole = (3 * roundTrip) + Retransmission;
        return new(Retransmission, whole < Near ? Near : whole);
    }
}
