using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Sallyport.Lab.Certificates;
using Xunit;

namespace Sallyport.Lab.Hostile;

/// <summary>The ground under the hostile tests: the platform's own client has to see each misbehaviour as what it is.</summary>
public sealed class MisbehavioursTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>For what has to happen, be the machine as busy as it may.</summary>
    private static readonly TimeSpan LongPatience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Refused => [.. Misbehaviours.Names(Expected.NotTls, Expected.Unjudged, Expected.NeverSecure, Expected.Noticed)];

    public static TheoryData<string> Accepted => [.. Misbehaviours.Names(Expected.Works)];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task The_platform_never_finishes_a_handshake_with_a_peer_that(string name)
    {
        await using var peer = new HostilePeer(Misbehaviours.ByName[name], authority.Issue(Leaf.Good));

        var failure = await Record.ExceptionAsync(() => ShakeHandsAsync(peer, Patience));

        Assert.True(failure is AuthenticationException or IOException or OperationCanceledException or SocketException, $"{failure}");
        Assert.Equal(1, peer.Connections);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task The_platform_finishes_a_handshake_with_a_peer_that(string name)
    {
        await using var peer = new HostilePeer(Misbehaviours.ByName[name], authority.Issue(Leaf.Good));

        await ShakeHandsAsync(peer, LongPatience);
    }

    private static async Task ShakeHandsAsync(HostilePeer peer, TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        using var tcp = new TcpClient("127.0.0.1", peer.Port);
        using var tls = new SslStream(tcp.GetStream());
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = "lab.example", RemoteCertificateValidationCallback = (_, _, _, _) => true }, patience.Token);
    }
}
