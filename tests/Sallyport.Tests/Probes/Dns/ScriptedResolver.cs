using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Wire.Dns;

namespace Sallyport.Tests.Probes.Dns;

/// <summary>A DNS server on 127.0.0.1, over UDP and TCP on one port, that answers by a script.</summary>
internal sealed class ScriptedResolver : IAsyncDisposable
{
    private readonly Func<DnsReply, bool, IEnumerable<byte[]>> _script;
    private readonly Socket _udp = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Socket _tcp = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;
    private readonly Lock _lock = new();
    private readonly List<(string Name, DnsRecordType Type, bool OverTcp)> _asked = [];
    private readonly HashSet<int> _ports = [];

    /// <summary>Starts it.</summary>
    /// <param name="script">The datagrams or messages to send for a question, whose bare answer is given; the flag tells that it came over TCP.</param>
    internal ScriptedResolver(Func<DnsReply, bool, IEnumerable<byte[]>> script)
    {
        _script = script;
        _tcp.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _udp.Bind(_tcp.LocalEndPoint!);
        _tcp.Listen();
        _running = Task.WhenAll(ServeDatagramsAsync(), ServeStreamsAsync());
    }

    internal IPEndPoint Endpoint => (IPEndPoint)_tcp.LocalEndPoint!;

    /// <summary>The questions so far.</summary>
    internal IReadOnlyList<(string Name, DnsRecordType Type, bool OverTcp)> Asked
    {
        get
        {
            lock (_lock) return [.. _asked];
        }
    }

    /// <summary>How many source ports the datagrams came from.</summary>
    internal int Ports => _ports.Count;

    /// <summary>One that knows these records and no others.</summary>
    internal static ScriptedResolver Knowing(params DnsReply[] zone) => new((bare, _) => [(Find(zone, bare) is { } known ? known with { Id = bare.Id } : bare).Bytes()]);

    internal static DnsReply? Find(DnsReply[] zone, DnsReply bare) => Array.Find(zone, one => one.Name.Equals(bare.Name, StringComparison.OrdinalIgnoreCase) && one.Type == bare.Type);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _udp.Dispose();
        _tcp.Dispose();
        await _running;
        _end.Dispose();
    }

    private async Task ServeDatagramsAsync()
    {
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var came = await _udp.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), _end.Token);
                lock (_lock) _ports.Add(((IPEndPoint)came.RemoteEndPoint).Port);
                foreach (var answer in Answers(buffer.AsMemory(0, came.ReceivedBytes), overTcp: false)) await _udp.SendToAsync(answer, came.RemoteEndPoint, _end.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeStreamsAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _tcp.AcceptAsync(_end.Token);
                var buffer = new byte[4096];
                var count = await connection.ReceiveAsync(buffer, _end.Token);
                if (count < 2) continue;

                foreach (var answer in Answers(buffer.AsMemory(2, count - 2), overTcp: true))
                {
                    var prefix = new byte[2];
                    BinaryPrimitives.WriteUInt16BigEndian(prefix, (ushort)answer.Length);
                    await connection.SendAsync((byte[])[.. prefix, .. answer], _end.Token);
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private IEnumerable<byte[]> Answers(ReadOnlyMemory<byte> query, bool overTcp)
    {
        if (DnsMessage.Read(query) is not { IsOk: true, Value: { Question: { } question } message }) return [];

        lock (_lock) _asked.Add((question.Name.Text, question.Type, overTcp));
        return _script(new DnsReply(question.Name.Text, question.Type) { Id = message.Id }, overTcp);
    }
}
