using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>A finished handshake up to TLS 1.2, and the place behind it where a provocation is sent.</summary>
internal sealed class EstablishedTls(Connection connection, TlsClientOptions options, TimeProvider clock) : IDisposable
{
    private const int BufferSize = 16 * 1024;
    private readonly TlsClient _client = new(options);
    private readonly RecordBuffer _records = new();
    private readonly byte[] _buffer = new byte[BufferSize];
    private bool _alertTold;

    /// <summary>Everything that the server said so far.</summary>
    internal HandshakeFacts Facts => _client.Facts;

    /// <summary>The keys of the connection.</summary>
    internal Tls12Keys? Keys => _client.Keys;

    /// <summary>The last bytes sent: up to TLS 1.0 their last block is the vector of the next record.</summary>
    internal byte[] LastSent { get; private set; } = [];

    /// <summary>False once the server said something that has no place behind a handshake, such as a ServerHello.</summary>
    internal bool IsOpen => _client.IsOpen;

    /// <summary>True when the peer ended the connection without a word.</summary>
    internal bool WasDropped { get; private set; }

    /// <summary>Carries the handshake out.</summary>
    /// <returns>Null when it was completed; otherwise how it ended, in words.</returns>
    internal async Task<string?> OpenAsync()
    {
        var fault = await CarryOutAsync(_client.Start(), static () => false);
        WasDropped = fault is NetworkFault.Closed or NetworkFault.Reset or NetworkFault.TurnedAway;
        return End(fault);
    }

    /// <summary>Carries another handshake out inside the connection.</summary>
    /// <returns>Whether it was completed, and otherwise how the server ended it, in words; null where time ran out, which is nobody's answer.</returns>
    internal async Task<(bool Completed, string? Ended)> RenegotiateAsync()
    {
        var fault = await CarryOutAsync(_client.Renegotiate(), IsDeclined);
        if (fault is NetworkFault.TimedOut or NetworkFault.Cancelled) return (false, null);

        var ended = fault is null && IsDeclined() ? $"it was declined with alert {AlertDescription.NoRenegotiationReserved.Name}" : End(fault);
        return (ended is null, ended);
    }

    /// <summary>Puts content into records under the keys of the moment.</summary>
    internal byte[] Seal(ContentType type, ReadOnlySpan<byte> content) => _client.Seal(type, content).ToArray();

    /// <summary>Sends a provocation and reads what comes, until <paramref name="decides"/> says so, the peer ends it, or patience does.</summary>
    internal async Task<AttackOutcome> ProvokeAsync(byte[] provocation, TimeSpan patience, Func<SeenRecord, bool> decides)
    {
        var reading = new ReactionReading(clock, _records);
        _alertTold = false;
        connection.EndWithin(patience);
        if (await connection.SendAsync(provocation) is { } unsent) return reading.Finish(unsent);

        do
        {
            var (count, fault) = await connection.ReceiveAsync(_buffer);
            if (fault is { } how) return reading.Finish(how);

            _records.Append(_buffer.AsSpan(0, count));
            _client.Feed(_buffer.AsSpan(0, count));
        }
        while (!reading.IsDecided(decides, Decrypted));

        return reading.Finish(null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _records.Dispose();
    }

    private bool IsDeclined() => _client.Outcome is HandshakeOutcome.InProgress && Facts.Warnings.Contains(AlertDescription.NoRenegotiationReserved);

    private string? End(NetworkFault? fault) => fault is { } how ? how.Words() : _client.Outcome is HandshakeOutcome.Completed ? null : $"the handshake was {HandshakeEnds.Of(_client.Outcome).Words}";

    /// <summary>Sends what a handshake begins with and answers what comes, until it is over or <paramref name="isDeclined"/>.</summary>
    private async Task<NetworkFault?> CarryOutAsync(ReadOnlyMemory<byte> hello, Func<bool> isDeclined)
    {
        if (await connection.SendAsync(hello) is { } unsent) return unsent;

        while (_client.Outcome is HandshakeOutcome.InProgress && !isDeclined())
        {
            var (count, fault) = await connection.ReceiveAsync(_buffer);
            if ((fault ?? await AnswerAsync(count)) is { } how) return how;
        }

        return null;
    }

    private async ValueTask<NetworkFault?> AnswerAsync(int count)
    {
        var answer = _client.Feed(_buffer.AsSpan(0, count)).ToArray();
        if (answer.Length == 0) return null;

        LastSent = answer;
        return await connection.SendAsync(answer);
    }

    /// <summary>The client has opened the first alert; those behind it stay closed.</summary>
    private SeenRecord Decrypted(SeenRecord record)
    {
        if (record.Type != ContentType.Alert || _alertTold) return record with { Alert = null, Fatal = false };

        _alertTold = true;
        if (_client.Ending is HandshakeOutcome.Refused refused) return record with { Alert = refused.Alert.Description, Fatal = refused.Alert.Level == AlertLevel.Fatal };
        return Facts.Warnings is [.., var warning] ? record with { Alert = warning, Fatal = false } : record;
    }
}
