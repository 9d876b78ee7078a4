using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Sallyport.Knowledge.Clients;
using Sallyport.Wire.Tls;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Sends what a named client's hello offers to a real server, and reads what it picks.</summary>
internal static class ClientReplay
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Version and suite of the ServerHello; null when the server refused.</summary>
    internal static async Task<(ProtocolVersion Version, CipherSuite Suite)?> MeetAsync(ClientProfile client, int port, string serverName)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, port, limit.Token);
        await tcp.GetStream().WriteAsync(Hello(client, serverName), limit.Token);

        using var assembler = new RecordAssembler();
        var buffer = new byte[4096];
        while (true)
        {
            var count = await tcp.GetStream().ReadAsync(buffer, limit.Token);
            if (count == 0) return null;

            assembler.Append(buffer.AsSpan(0, count));
            if (Answered(assembler, out var met)) return met;
        }
    }

    private static bool Answered(RecordAssembler assembler, out (ProtocolVersion Version, CipherSuite Suite)? met)
    {
        met = null;
        while (true)
        {
            var next = assembler.Next();
            if (next.Kind == TlsEventKind.NeedMore) return false;
            if (next.Kind == TlsEventKind.Alert && next.Alert.Level != AlertLevel.Fatal) continue;
            if (next.Kind != TlsEventKind.Handshake) return true;

            var hello = ServerHelloView.Read(next.Message.Body);
            met = hello.IsOk ? (hello.Value.SelectedVersion, hello.Value.CipherSuite) : null;
            return true;
        }
    }

    private static byte[] Hello(ClientProfile client, string serverName)
    {
        var newest = client.Highest < ProtocolVersion.Tls12 ? client.Highest : ProtocolVersion.Tls12;
        return ClientHelloWriter.ToRecords(new ClientHello
        {
            Version = newest,
            RecordVersion = client.Lowest < ProtocolVersion.Tls10 ? ProtocolVersion.Ssl3 : ProtocolVersion.Tls10,
            Random = [.. RandomNumberGenerator.GetBytes(32)],
            CipherSuites = [.. client.Suites, new(0x00FF)],
            Extensions = client.Highest == ProtocolVersion.Ssl3 ? [] : [.. Extensions(client, serverName)],
        });
    }

    private static IEnumerable<HelloExtension> Extensions(ClientProfile client, string serverName)
    {
        if (client.SendsServerName) yield return HelloExtension.ServerName(serverName);
        if (client.Groups.Length > 0) yield return HelloExtension.SupportedGroups(client.Groups.AsSpan());
        if (client.Groups.Length > 0) yield return HelloExtension.PointFormats(0);
        if (client.Schemes.Length > 0) yield return HelloExtension.SignatureAlgorithms(client.Schemes.AsSpan());
        if (client.Alpn.Length > 0) yield return HelloExtension.Alpn(client.Alpn.AsSpan());
        if (client.Highest < ProtocolVersion.Tls13) yield break;

        yield return HelloExtension.SupportedVersions(Versions(client).AsSpan());
        yield return HelloExtension.KeyShare();
        yield return HelloExtension.PskKeyExchangeModes(1);
    }

    private static ImmutableArray<ProtocolVersion> Versions(ClientProfile client) =>
    [
        .. new[] { ProtocolVersion.Tls13, ProtocolVersion.Tls12, ProtocolVersion.Tls11, ProtocolVersion.Tls10 }.Where(version => version >= client.Lowest),
    ];
}
