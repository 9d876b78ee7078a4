using System.Collections.Immutable;
using System.Text;
using Sallyport.Observations;
using Sallyport.Wire.OpenVpn;

namespace Sallyport.Tests.Seen;

/// <summary>How ports react to the first bytes of protocols, to be put beside an endpoint.</summary>
internal static class Reactions
{
    private static readonly byte[] SessionId = [1, 2, 3, 4, 5, 6, 7, 8];

    /// <summary>An SSH server's identification, in answer to a client's.</summary>
    internal static StimulusExchange Ssh { get; } = Answered(Stimulus.Ssh, "SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u10\r\n");

    /// <summary>An OpenVPN server's reset, which acknowledges ours.</summary>
    internal static StimulusExchange OpenVpn { get; } = OpenVpnFor(SessionId);

    /// <summary>A SOCKS 5 server that wants no authentication.</summary>
    internal static StimulusExchange Socks { get; } = Answered(Stimulus.Socks, "\u0005\0");

    /// <summary>A remote desktop that takes TLS (MS-RDPBCGR 2.2.1.2).</summary>
    internal static StimulusExchange Rdp { get; } = Answered(Stimulus.Rdp, "\u0003\0\0\u0013\u000e\u00d0\0\0\u0012\u0034\0\u0002\0\u0008\0\u0001\0\0\0");

    /// <summary>A PostgreSQL server that has TLS.</summary>
    internal static StimulusExchange PostgreSql { get; } = Answered(Stimulus.PostgreSql, "S");

    /// <summary>A server's reset that acknowledges the client of <paramref name="session"/>; ours is another where that is so.</summary>
    internal static StimulusExchange OpenVpnFor(ReadOnlySpan<byte> session) =>
        new(Stimulus.OpenVpn, [.. HardReset.WriteClient(SessionId)], Reaction.Answer, [0, 26, 0x40, 9, 9, 9, 9, 9, 9, 9, 9, 1, 0, 0, 0, 0, .. session, 0, 0, 0, 0], TimeSpan.FromMilliseconds(1));

    internal static StimulusExchange Answered(Stimulus stimulus, string latin1) => new(stimulus, [], Reaction.Answer, [.. Encoding.Latin1.GetBytes(latin1)], TimeSpan.FromMilliseconds(1));

    internal static StimulusExchange Met(Stimulus stimulus, Reaction reaction) => new(stimulus, [], reaction, [], TimeSpan.FromMilliseconds(1));

    /// <summary>The endpoint, had these been its reactions.</summary>
    internal static EndpointObservation Reacting(this EndpointObservation endpoint, params ImmutableArray<StimulusExchange> exchanges) =>
        endpoint with { Service = new ServiceObservation { Stimuli = exchanges, Paths = endpoint.Service?.Paths ?? [] } };
}
