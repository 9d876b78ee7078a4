using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Wire;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>The first flight of a handshake up to TLS 1.2, which is in the clear, and the place behind it where a provocation is sent.</summary>
internal sealed class PlainHandshake(Connection connection, TimeProvider clock) : IDisposable
{
    private const int BufferSize = 8 * 1024;
    private readonly RecordBuffer _records = new();
    private readonly HandshakeBuffer _messages = new();
    private readonly byte[] _buffer = new byte[BufferSize];
    private HandshakeType? _last;

    /// <summary>The version chosen; null before the ServerHello.</summary>
    internal ProtocolVersion? Version { get; private set; }

    /// <summary>The suite chosen.</summary>
    internal CipherSuite? Suite { get; private set; }

    /// <summary>The session id of the server.</summary>
    internal byte[] SessionId { get; private set; } = [];

    /// <summary>True when the server takes heartbeats.</summary>
    internal bool TakesHeartbeats { get; private set; }

    /// <summary>True when encrypt_then_mac was answered.</summary>
    internal bool EncryptThenMac { get; private set; }

    /// <summary>True when the server asks for a client certificate.</summary>
    internal bool AsksForCertificate { get; private set; }

    /// <summary>The leaf certificate, DER; empty for none.</summary>
    internal byte[] Leaf { get; private set; } = [];

    /// <summary>The alert that ended it; null when none did.</summary>
    internal AlertDescription? RefusedWith { get; private set; }

    /// <summary>True when the peer ended the connection without a word.</summary>
    internal bool WasDropped { get; private set; }

    /// <summary>Sends the hello and reads up to the message of type <paramref name="until"/>.</summary>
    /// <returns>Null when that message came; otherwise how it ended before, in words.</returns>
    internal async Task<string?> OpenAsync(byte[] hello, HandshakeType until)
    {
        if (await connection.SendAsync(hello) is { } unsent) return Dropped(unsent);

        while (true)
        {
            var problem = ReadMessages(until);
            if (problem is not null || _last == until) return problem;

            var (count, fault) = await connection.ReceiveAsync(_buffer);
            if (fault is { } how) return Dropped(how);

            _records.Append(_buffer.AsSpan(0, count));
        }
    }

    /// <summary>Sends a provocation and reads what comes, until <paramref name="decides"/> says so, the peer ends it, or patience does.</summary>
    internal async Task<AttackOutcome> ProvokeAsync(byte[] provocation, TimeSpan patience, Func<SeenRecord, bool> decides)
    {
        var reading = new ReactionReading(clock, _records);
        connection.EndWithin(patience);
        if (await connection.SendAsync(provocation) is { } unsent) return reading.Finish(unsent);

        while (!reading.IsDecided(decides))
        {
            var (count, fault) = await connection.ReceiveAsync(_buffer);
            if (fault is { } how) return reading.Finish(how);

            _records.Append(_buffer.AsSpan(0, count));
        }

        return reading.Finish(null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _records.Dispose();
        _messages.Dispose();
    }

    private string Dropped(NetworkFault fault)
    {
        WasDropped = fault is NetworkFault.Closed or NetworkFault.Reset or NetworkFault.TurnedAway;
        return fault.Words();
    }

    private string? ReadMessages(HandshakeType until)
    {
        while (_last != until)
        {
            var message = _messages.Read();
            if (message.Status == ParseStatus.Malformed) return message.Reason;
            if (message.IsOk)
            {
                if (Take(message.Value) is { } broken) return broken;
                continue;
            }

            var record = _records.Read();
            if (record.Status == ParseStatus.NeedMore) return null;
            if (record.Status == ParseStatus.Malformed) return "the answer is no TLS";
            if (TakeRecord(record.Value) is { } end) return end;
        }

        return null;
    }

    private string? TakeRecord(TlsRecord record)
    {
        if (record.Header.Type == ContentType.Handshake)
        {
            _messages.Append(record.Fragment);
            return null;
        }

        var seen = SeenRecord.Of(record);
        if (seen is not { Alert: { } alert, Fatal: true }) return seen.Alert is null ? "something other than a handshake came" : null;

        RefusedWith = alert;
        return $"the hello was refused with alert {alert.Name}";
    }

    private string? Take(HandshakeMessage message)
    {
        _last = message.Type;
        switch (message.Type)
        {
            case HandshakeType.ServerHello:
                return TakeHello(message.Body);
            case HandshakeType.Certificate:
                if (CertificateView.ReadTls12(message.Body) is { IsOk: true } chain) TakeLeaf(chain.Value);
                return null;
            case HandshakeType.CertificateRequest:
                AsksForCertificate = true;
                return null;
            default:
                return null;
        }
    }

    private void TakeLeaf(CertificateView chain)
    {
        foreach (var entry in chain)
        {
            Leaf = entry.Der.ToArray();
            return;
        }
    }

    private string? TakeHello(ReadOnlySpan<byte> body)
    {
        var read = ServerHelloView.Read(body);
        if (!read.IsOk) return read.Reason ?? "the ServerHello is cut short";

        var hello = read.Value;
        Version = hello.SelectedVersion;
        Suite = hello.CipherSuite;
        SessionId = hello.SessionId.ToArray();
        TakesHeartbeats = hello.Heartbeat == 1;
        EncryptThenMac = hello.EncryptThenMac;
        return null;
    }
}
