using System.Net;
using System.Security.Cryptography;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Wire.Quic;

namespace Sallyport.Probes.Quic;

/// <summary>Asks a UDP port which versions of QUIC it speaks, by a datagram of a version that nobody has: no connection comes about.</summary>
internal sealed class QuicProbe(Dialer dialer, IPEndPoint endpoint)
{
    /// <summary>Asks, at most twice.</summary>
    /// <param name="roundTrip">How far away the host is, at most.</param>
    /// <param name="token">Ends it.</param>
    internal async Task<QuicObservation> AskAsync(TimeSpan roundTrip, CancellationToken token)
    {
        var (destination, source) = (RandomNumberGenerator.GetBytes(VersionQuestion.IdSize), RandomNumberGenerator.GetBytes(VersionQuestion.IdSize));
        var reply = await dialer.AskAsync(endpoint, VersionQuestion.Write(destination, source), DatagramPatience.For(roundTrip), token);
        return new QuicObservation(Answer(reply, destination, source), reply.Sent, reply.Took);
    }

    internal static QuicAnswer Answer(DatagramReply reply, ReadOnlySpan<byte> destination, ReadOnlySpan<byte> source)
    {
        if (reply.Bytes is { } datagram) return Read(datagram, destination, source);
        if (reply.Error is null) return new QuicAnswer.NoDatagram();
        if (reply.Refused || reply.Error is PortAnswer.Reset || IsPortUnreachable(reply.Error)) return new QuicAnswer.PortUnreachable();

        return reply.Error is PortAnswer.NoRoute none ? new QuicAnswer.NotSent(none.Reason) : new QuicAnswer.Blocked(reply.Error.Words);
    }

    /// <summary>ICMP 3/3 and ICMPv6 1/4 (RFC 792, RFC 4443).</summary>
    private static bool IsPortUnreachable(PortAnswer answer) => answer is PortAnswer.Icmp { Version: 4, Type: 3, Code: 3 } or PortAnswer.Icmp { Version: 6, Type: 1, Code: 4 };

    private static QuicAnswer Read(ReadOnlySpan<byte> datagram, ReadOnlySpan<byte> destination, ReadOnlySpan<byte> source)
    {
        var read = VersionNegotiation.Read(datagram);
        if (!read.IsOk) return new QuicAnswer.Unreadable(read.Reason ?? "it is cut short");
        if (!read.Value.Destination.SequenceEqual(source) || !read.Value.Source.SequenceEqual(destination)) return new QuicAnswer.Unreadable("the connection ids are not those that were asked with");

        var versions = new uint[read.Value.Count];
        for (var i = 0; i < versions.Length; i++) versions[i] = read.Value[i].Id;
        return new QuicAnswer.Negotiated([.. versions]);
    }
}
