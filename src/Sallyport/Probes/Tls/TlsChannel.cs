using System.Diagnostics;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls;

/// <summary>A TLS client on a connection: carries the handshake out, then application data; faults are values.</summary>
/// <param name="connection">The connection; whoever opened it closes it.</param>
/// <param name="options">What to offer.</param>
/// <param name="onTls">Called once, when the first bytes that came look like TLS.</param>
internal sealed class TlsChannel(Connection connection, TlsClientOptions options, Action? onTls = null) : IDisposable
{
    private const int BufferSize = 16 * 1024;
    private const int FirstBytesKept = 4096;
    private readonly TlsClient _client = new(options);
    private readonly byte[] _buffer = new byte[BufferSize];

    /// <summary>Sends the hello in two segments; null sends it at once.</summary>
    internal HelloSegments? Segments { get; init; }

    /// <summary>Everything that the server said so far.</summary>
    internal HandshakeFacts Facts => _client.Facts;

    /// <summary>The sessions that it has left so far.</summary>
    internal System.Collections.Immutable.ImmutableArray<ResumableSession> Sessions => _client.Sessions;

    /// <summary>How the server broke TLS behind the handshake, which is what ended it; null when it did not.</summary>
    internal string? Breach => _client.Ending is HandshakeOutcome.Violated broken ? $"the server broke TLS: {broken.Reason}" : null;

    /// <summary>The first bytes that came, as far as they say what answered.</summary>
    internal byte[] FirstBytes { get; private set; } = [];

    /// <summary>Carries the handshake to its end.</summary>
    /// <returns>How it ended.</returns>
    internal async Task<HandshakeEnd> HandshakeAsync()
    {
        var hello = _client.Start();
        if (await (Segments?.SendAsync(connection, hello) ?? connection.SendAsync(hello)) is { } unsent) return new HandshakeEnd.Interrupted(unsent);

        while (_client.Outcome is HandshakeOutcome.InProgress)
        {
            if (await StepAsync() is { } fault) return new HandshakeEnd.Interrupted(fault);
        }

        return HandshakeEnds.Of(_client.Outcome);
    }

    /// <summary>Sends application data; null when it was handed to the system.</summary>
    internal async Task<NetworkFault?> SendAsync(ReadOnlyMemory<byte> plaintext) =>
        _client.IsOpen ? await connection.SendAsync(_client.Encrypt(plaintext.Span)) : NetworkFault.Closed;

    /// <summary>Reads the application data that comes next; empty at a proper end.</summary>
    internal async Task<(ReadOnlyMemory<byte> Data, NetworkFault? Fault)> ReceiveAsync()
    {
        while (true)
        {
            var data = _client.TakeApplicationData();
            if (!data.IsEmpty) return (data, null);
            if (!_client.IsOpen) return (default, null);
            if (await StepAsync() is { } fault) return (default, fault);
        }
    }

    /// <summary>Says close_notify, as far as the peer still listens.</summary>
    internal async Task CloseAsync() => await connection.SendAsync(_client.Close());

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async ValueTask<NetworkFault?> StepAsync()
    {
        var (count, fault) = await connection.ReceiveAsync(_buffer);
        if (fault is not null)
        {
            _client.PeerClosed();
            return fault;
        }

        if (FirstBytes.Length == 0) Began(_buffer.AsSpan(0, count));
        var answer = _client.Feed(_buffer.AsSpan(0, count));
        return answer.IsEmpty ? null : await connection.SendAsync(answer);
    }

    private void Began(ReadOnlySpan<byte> bytes)
    {
        FirstBytes = bytes[..Math.Min(bytes.Length, FirstBytesKept)].ToArray();
        if (Tls.FirstBytes.LookLikeTls(bytes)) onTls?.Invoke();
    }
}

/// <summary>How the client's outcomes are told.</summary>
internal static class HandshakeEnds
{
    internal static HandshakeEnd Of(HandshakeOutcome outcome) => outcome switch
    {
        HandshakeOutcome.Completed => new HandshakeEnd.Completed(),
        // Who says goodbye in the middle of a handshake closes it, and refuses nothing (RFC 8446 6.1).
        HandshakeOutcome.Refused { Alert.Description: var alert } when alert == AlertDescription.CloseNotify => new HandshakeEnd.Interrupted(NetworkFault.Closed),
        HandshakeOutcome.Refused refused => new HandshakeEnd.Refused(refused.Alert.Description),
        HandshakeOutcome.Violated violated => new HandshakeEnd.Violation(violated.Reason),
        HandshakeOutcome.Unfinishable unfinishable => new HandshakeEnd.Unfinishable(unfinishable.Reason),
        HandshakeOutcome.NotTls => new HandshakeEnd.NotTls(),
        HandshakeOutcome.Closed => new HandshakeEnd.Interrupted(NetworkFault.Closed),
        _ => throw new UnreachableException(),
    };
}
