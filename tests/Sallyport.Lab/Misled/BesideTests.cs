using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Sallyport.Checks;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Hostile;
using Sallyport.Probes;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Lab.Misled;

/// <summary>What misbehaves beside the hellos misleads what asks there, and nobody else.</summary>
public abstract class BesideTests : MisledTests
{
    private protected static TheoryData<string> NamesOf<TScript>(IEnumerable<Behaviour<TScript>> room) => [.. room.Select(behaviour => behaviour.Name)];

    /// <summary>A machine under load lets a question time out that nobody misled: what is to blame on the behaviour comes twice.</summary>
    private protected static async Task AssertBesideAsync<TScript>(Func<Task<Assessment>> honest, Func<Task<Assessment>> misled, Behaviour<TScript> behaviour, string may)
    {
        try
        {
            AssertBeside(await honest(), await misled(), behaviour, may);
        }
        catch (Xunit.Sdk.XunitException)
        {
            AssertBeside(await honest(), await misled(), behaviour, may);
        }
    }

    private static void AssertBeside<TScript>(Assessment honest, Assessment misled, Behaviour<TScript> behaviour, string may)
    {
        AssertInOrder(honest, misled);
        var differences = Differences(honest, misled).Where(difference => !behaviour.Turns.Split(' ').Contains(difference.Id)).ToList();
        AssertAllowed(differences.Where(difference => difference.After is not CheckResult.Failed || !behaviour.Fails.Contains(difference.Id)), may);
        foreach (var id in behaviour.Fails) Assert.True(misled.Result(id) is CheckResult.Failed, misled.Result(id).Told());
        if (behaviour.Told is { } told) Assert.True(differences.Exists(difference => difference.After is CheckResult.Undecided undecided && undecided.Reason.Contains(told, StringComparison.Ordinal)), Told(differences));
        else Assert.True(behaviour.Fails.Length > 0 || differences.Count == 0, Told(differences));
    }
}

public sealed class MisledPlainHttpTests(ModernBaseline server) : BesideTests, IClassFixture<ModernBaseline>
{
    public static TheoryData<string> Names => NamesOf(PlainHttpPeers.All);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public async Task Nothing_else_changes_beside_a_port_of_plain_HTTP_that(string name)
    {
        var behaviour = PlainHttpPeers.All.Single(one => one.Name == name);

        await AssertBesideAsync(() => AssessAsync(PlainHttpPeers.Honest), () => AssessAsync(behaviour.Script), behaviour, PlainHttpPeers.May);
    }

    private async Task<Assessment> AssessAsync(Func<HostileConnection, Task> script)
    {
        await using var plain = new HostilePeer(new Misbehaviour("plain", Expected.Works, script), server.Credential);
        return await Probing.AssessAsync(server.Port, new SurveyOptions { Budget = Budget, PlainHttpPort = plain.Port });
    }
}

public sealed class MisledQuicTests(ModernBaseline server) : BesideTests, IClassFixture<ModernBaseline>
{
    public static TheoryData<string> Names => NamesOf(QuicPeers.All);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public async Task Nothing_else_changes_beside_a_UDP_port_that(string name)
    {
        var behaviour = QuicPeers.All.Single(one => one.Name == name);
        await server.DirectAsync();
        using var end = new CancellationTokenSource();
        var answering = AnswerAsync(server.Port, behaviour.Script, end.Token);

        await AssertBesideAsync(server.DirectAsync, () => Probing.AssessAsync(server.Port, new SurveyOptions { Budget = Budget }), behaviour, QuicPeers.May);

        await end.CancelAsync();
        await answering;
    }

    /// <summary>Listens when this returns, and answers until it is ended.</summary>
    private static async Task AnswerAsync(int port, Func<byte[], IEnumerable<byte[]>> script, CancellationToken token)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var came = await socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), token);
                foreach (var answer in script(buffer[..came.ReceivedBytes])) await socket.SendToAsync(answer, came.RemoteEndPoint, token);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
        }
    }
}

public sealed class MisledOverTlsTests : BesideTests, IDisposable
{
    private readonly LabAuthority _authority = new();

    public static TheoryData<string> Http => NamesOf(OverTlsPeers.Http);

    public static TheoryData<string> Http2 => NamesOf(OverTlsPeers.Http2);

    public void Dispose() => _authority.Dispose();

    [Theory]
    [MemberData(nameof(Http))]
    public async Task Nothing_else_changes_with_an_HTTP_server_that(string name)
    {
        var behaviour = OverTlsPeers.Http.Single(one => one.Name == name);

        await AssertBesideAsync(() => AssessAsync(OverTlsPeers.HonestHttp, OverTlsPeers.HonestHttp2), () => AssessAsync(behaviour.Script, OverTlsPeers.HonestHttp2), behaviour, OverTlsPeers.MayHttp);
    }

    [Theory]
    [MemberData(nameof(Http2))]
    public async Task Nothing_else_changes_with_an_HTTP2_server_that(string name)
    {
        var behaviour = OverTlsPeers.Http2.Single(one => one.Name == name);

        await AssertBesideAsync(() => AssessAsync(OverTlsPeers.HonestHttp, OverTlsPeers.HonestHttp2), () => AssessAsync(OverTlsPeers.HonestHttp, behaviour.Script), behaviour, OverTlsPeers.MayHttp2);
    }

    private async Task<Assessment> AssessAsync(Func<SslStream, HostileConnection, Task> http, Func<SslStream, HostileConnection, Task> http2)
    {
        var credential = _authority.Issue(Leaf.Good);
        await using var peer = new HostilePeer(new Misbehaviour("speaks over TLS", Expected.Works, async connection =>
        {
            using var tls = new SslStream(connection.Stream);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = credential.Context, ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11] }, connection.Ended);
            if (await tls.ReadAsync(new byte[4096], connection.Ended) == 0) return;
            await (tls.NegotiatedApplicationProtocol == SslApplicationProtocol.Http2 ? http2 : http)(tls, connection);
        }), credential);
        return await Probing.AssessAsync(peer.Port, new SurveyOptions { Budget = Budget });
    }
}
