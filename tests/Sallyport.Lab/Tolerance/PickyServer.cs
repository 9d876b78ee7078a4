using System.Collections.Immutable;
using System.Net;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Hostile;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;
using Sallyport.Probes.Tls.Tolerance;

namespace Sallyport.Lab.Tolerance;

/// <summary>How a picky server meets what it dislikes.</summary>
public enum Dislike
{
    /// <summary>By a fatal alert.</summary>
    Alert,

    /// <summary>By closing without a word.</summary>
    Close,

    /// <summary>By a reset.</summary>
    Reset,

    /// <summary>By silence.</summary>
    Silence,

    /// <summary>By an answer that it should not give.</summary>
    Answer,
}

/// <summary>A server that answers every hello of TLS 1.2 but those that it dislikes.</summary>
internal static class PickyServer
{
    private static readonly int[] Taken = [0xC02B, 0xC02F, 0x002F];

    /// <summary>Serves with one dislike and asks about tolerance, as the profile wants it.</summary>
    public static async Task<TlsObservation> AskAsync(LabAuthority authority, Func<HelloOnWire, bool> dislikes, Dislike how, SurveyProfile profile)
    {
        await using var peer = new HostilePeer(new Misbehaviour("is picky", Expected.Works, connection => ServeAsync(connection, dislikes, how)), authority.Issue(Leaf.Good));
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);
        return await AskAsync(dialer, peer.Port, VersionQuestions.Legacy, profile);
    }

    /// <summary>Asks a port for its versions, then about tolerance.</summary>
    public static async Task<TlsObservation> AskAsync(Dialer dialer, int port, IEnumerable<HelloOffer> versions, SurveyProfile profile)
    {
        var hellos = new HelloProbe(dialer, new IPEndPoint(IPAddress.Loopback, port), "lab.example", dialer.Clock.GetTimestamp());
        var asked = await Task.WhenAll(versions.Select(offer => hellos.AskAsync(offer, CancellationToken.None)));
        var seen = new TlsObservation { Hellos = [.. asked.SelectMany(exchanges => exchanges)], Handshakes = ImmutableArray<HandshakeObservation>.Empty, Certificates = [] };
        return seen with { Tolerance = await new ToleranceSurvey(hellos, profile, CancellationToken.None).AskAsync(seen) };
    }

    private static async Task ServeAsync(HostileConnection peer, Func<HelloOnWire, bool> dislikes, Dislike how)
    {
        if (await HelloOnWire.ReadAsync(peer) is not { } hello) return;
        if (dislikes(hello)) await RefuseAsync(peer, hello, how);
        else if (Chosen(hello) is { } suite && hello.LegacyVersion >= 0x0303) await peer.SendAsync(new ServerHello(hello.Offer) { Suite = suite }.Record);
        else await peer.SendAsync(Records.AlertRecord(Records.Fatal, 40));
    }

    private static async Task RefuseAsync(HostileConnection peer, HelloOnWire hello, Dislike how)
    {
        if (how == Dislike.Alert) await peer.SendAsync(Records.AlertRecord(Records.Fatal, 50));
        else if (how == Dislike.Answer) await peer.SendAsync(new ServerHello(hello.Offer) { Suite = Taken[^1] }.Record);
        else if (how == Dislike.Reset) peer.Reset();
        else if (how == Dislike.Silence) await peer.HoldAsync();
    }

    private static int? Chosen(HelloOnWire hello) => Taken.Where(hello.Suites.Contains).Select(suite => (int?)suite).FirstOrDefault();
}
