using System.Net.Sockets;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls;

/// <summary>A version whose hello is dropped is asked for once more, between two that are answered.</summary>
public sealed class DropConfirmationTests
{
    private static readonly HelloOffer Tls11 = VersionQuestions.Legacy.Single(offer => offer.Version == ProtocolVersion.Tls11);
    private static readonly HelloOffer Tls12 = VersionQuestions.Legacy.Single(offer => offer.Version == ProtocolVersion.Tls12);
    private static readonly byte[] ProtocolVersionAlert = [21, 3, 3, 0, 2, 2, 70];

    [Fact]
    public async Task What_is_dropped_stands_between_two_that_are_answered()
    {
        await using var server = new LoopbackServer(DropTls11Async);

        var (asked, confirmed) = await AskAsync(server);

        Assert.Equal([HelloPurpose.Tls12, HelloPurpose.Tls11, HelloPurpose.Tls12], confirmed.Select(exchange => exchange.Purpose));
        Assert.Equal([true, false, true], confirmed.Select(exchange => exchange.Outcome is HelloOutcome.Refused));
        Assert.True(HelloTrials.IsFramed(new TlsObservation { Hellos = [.. asked, .. confirmed], Handshakes = [], Certificates = [] }, HelloPurpose.Tls11));
    }

    [Fact]
    public async Task Where_nothing_is_dropped_nothing_is_asked_again()
    {
        await using var server = LoopbackServer.Answering(ProtocolVersionAlert);

        Assert.Empty((await AskAsync(server)).Confirmed);
    }

    [Fact]
    public async Task Where_nothing_is_answered_there_is_no_frame()
    {
        await using var server = LoopbackServer.Dropping();

        Assert.Empty((await AskAsync(server)).Confirmed);
    }

    private static async Task<(HelloExchange[] Asked, HelloExchange[] Confirmed)> AskAsync(LoopbackServer server)
    {
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);
        var hellos = new HelloProbe(dialer, server.Endpoint, "host.example", dialer.Clock.GetTimestamp());
        var tls12 = await hellos.AskAsync(Tls12, CancellationToken.None);
        var tls11 = await hellos.AskAsync(Tls11, CancellationToken.None);
        return ([.. tls12, .. tls11], await new DropConfirmation(hellos, CancellationToken.None).AskAsync([(Tls12, tls12), (Tls11, tls11)]));
    }

    /// <summary>The version that a hello offers stands in the two bytes behind the headers of record and message.</summary>
    private static async Task DropTls11Async(Socket socket, CancellationToken token)
    {
        var hello = new byte[4096];
        await socket.ReceiveAsync(hello, token);
        if (hello[10] == 2) return;

        await socket.SendAsync(ProtocolVersionAlert, token);
        await socket.ReceiveAsync(hello, token);
    }
}
