using System.Collections.Immutable;

namespace Sallyport.Wire.Tls.Client;

/// <summary>A TLS client, versions 1.0 to 1.3, without a socket: bytes received go in, bytes to send come out, and everything the server says is kept.</summary>
/// <remarks>
/// Nothing a server sends raises an exception; it ends in an <see cref="HandshakeOutcome"/>. Certificates are kept, not judged, and a wrong signature is
/// a fact, not an end: who needs a trustworthy connection must look at <see cref="HandshakeFacts.Signature"/> and the chain before writing a secret.
/// Not for use by two threads at a time.
/// </remarks>
public sealed class TlsClient : IDisposable
{
    private const int MaxWarnings = 16;

    private HandshakeSession _session;
    private readonly HandshakeBuffer _messages;
    private readonly ByteQueue _applicationData = new();
    private int _warnings;

    /// <summary>Prepares one connection; key pairs for the key shares are made here.</summary>
    /// <param name="options">What to offer.</param>
    public TlsClient(TlsClientOptions options)
    {
        _session = new HandshakeSession(options);
        _messages = new HandshakeBuffer(options.MaxMessage, int.MaxValue);
    }

    /// <summary>How the handshake stands or ended.</summary>
    public HandshakeOutcome Outcome { get; private set; } = HandshakeOutcome.InProgress.Instance;

    /// <summary>How the connection ended after a completed handshake; null while it is open.</summary>
    /// <remarks>Only close_notify is a proper end: <see cref="HandshakeOutcome.Closed"/> here means that what was read may have been cut.</remarks>
    public HandshakeOutcome? Ending { get; private set; }

    /// <summary>True when application data can be exchanged.</summary>
    public bool IsOpen => Outcome is HandshakeOutcome.Completed && Ending is null;

    /// <summary>Everything that the server said so far. Tickets come after the handshake: ask again after reading application data.</summary>
    public HandshakeFacts Facts => _session.Snapshot(Outcome);

    /// <summary>The sessions that a later connection can come back to; tickets of TLS 1.3 come after the handshake.</summary>
    public ImmutableArray<ResumableSession> Sessions => _session.Sessions;

    private bool IsOver => Ending is not null || Outcome is not (HandshakeOutcome.InProgress or HandshakeOutcome.Completed);

    /// <summary>The first bytes to send. Called once.</summary>
    public ReadOnlyMemory<byte> Start()
    {
        _session.Send(_session.Offer.FirstHello());
        if (_session.Offer.SendsEarlyData) _session.SendEarlyData();
        return _session.Records.TakeOutput();
    }

    /// <summary>Begins another handshake inside the connection, bound to the one before (RFC 5746 3.5), and gives the bytes to send; the facts are then those of the new one.</summary>
    /// <remarks>A server that declines says so with a warning and waits for no answer, so that the handshake stays in progress.</remarks>
    /// <exception cref="InvalidOperationException">The connection is not open, or speaks TLS 1.3, which has no renegotiation.</exception>
    internal ReadOnlyMemory<byte> Renegotiate()
    {
        if (!IsOpen || _session.Facts.Version == ProtocolVersion.Tls13) throw new InvalidOperationException("A renegotiation needs an open connection up to TLS 1.2.");

        _session = _session.Again();
        Outcome = HandshakeOutcome.InProgress.Instance;
        return Start();
    }

    /// <summary>Takes bytes received, in any portions, and gives the bytes to send in answer, often none.</summary>
    /// <param name="received">What the transport gave; ignored once the connection is over.</param>
    public ReadOnlyMemory<byte> Feed(ReadOnlySpan<byte> received)
    {
        if (IsOver) return default;

        _session.Records.Append(received);
        while (!IsOver && ReadRecord())
        {
            // Each call takes one record.
        }

        if (Outcome is HandshakeOutcome.InProgress && _session.Records.BytesIn > _session.Options.MaxHandshake)
            End(Stop.Unexpected("handshake above the size limit"));
        return _session.Records.TakeOutput();
    }

    /// <summary>Says that the transport has ended: nothing more will come.</summary>
    public void PeerClosed()
    {
        if (!IsOver) End(new HandshakeOutcome.Closed(_session.Records.BytesIn));
    }

    /// <summary>Encrypts application data into the bytes to send.</summary>
    /// <param name="plaintext">Any number of bytes.</param>
    /// <exception cref="InvalidOperationException">The handshake is not completed, or the connection has ended.</exception>
    public ReadOnlyMemory<byte> Encrypt(ReadOnlySpan<byte> plaintext)
    {
        if (!IsOpen) throw new InvalidOperationException("Application data needs an open connection.");

        return Seal(ContentType.ApplicationData, plaintext);
    }

    /// <summary>The keys of a completed handshake up to TLS 1.2, for who seals records of its own making; null before, and in TLS 1.3.</summary>
    internal Tls12Keys? Keys => _session.Keys;

    /// <summary>Puts any content into records under the keys of the moment.</summary>
    internal ReadOnlyMemory<byte> Seal(ContentType type, ReadOnlySpan<byte> content)
    {
        _session.Records.Write(type, content);
        return _session.Records.TakeOutput();
    }

    /// <summary>The application data decrypted since the last call; <see cref="Feed"/> decrypts it.</summary>
    public ReadOnlyMemory<byte> TakeApplicationData()
    {
        var data = _applicationData.Content.ToArray();
        _applicationData.Consume(data.Length);
        return data;
    }

    /// <summary>The close_notify to send before the transport is closed; nothing when the connection is over already.</summary>
    public ReadOnlyMemory<byte> Close()
    {
        if (IsOver) return default;

        SendAlert(AlertLevel.Warning, AlertDescription.CloseNotify);
        return _session.Records.TakeOutput();
    }

    /// <summary>Releases keys and buffers; facts taken before stay valid.</summary>
    public void Dispose()
    {
        _session.Dispose();
        _messages.Dispose();
        _applicationData.Dispose();
    }

    private bool ReadRecord()
    {
        var record = _session.Records.Read();
        if (!record.IsComplete) return false;

        if ((record.Fault ?? Dispatch(record)) is { } outcome) End(outcome);
        return true;
    }

    private HandshakeOutcome? Dispatch(ReceivedRecord record) => record.Type switch
    {
        ContentType.Handshake => OnHandshake(record.Content),
        _ when _messages.Pending > 0 => Stop.Unexpected("record of another type inside a handshake message"),
        ContentType.Alert => OnAlert(record.Content),
        ContentType.ChangeCipherSpec when record.Content is [1] => _session.Phase.ChangeCipherSpec(),
        ContentType.ChangeCipherSpec => Stop.Malformed("change_cipher_spec is not the single byte 1"),
        ContentType.ApplicationData => OnApplicationData(record.Content),
        _ => Stop.Unexpected("record of an unknown type"),
    };

    private HandshakeOutcome? OnHandshake(ReadOnlySpan<byte> fragment)
    {
        if (fragment.IsEmpty) return Stop.Unexpected("empty handshake record");

        _messages.Append(fragment);
        while (true)
        {
            var message = _messages.Read();
            if (message.Status == ParseStatus.NeedMore) return null;
            if (message.Status == ParseStatus.Malformed) return Stop.Malformed(message.Reason!);

            var epoch = _session.Records.ReadEpoch;
            if (_session.Phase.Receive(message.Value) is { } stop) return stop;
            if (epoch != _session.Records.ReadEpoch && _messages.Pending > 0) return Stop.Unexpected("handshake message across a change of keys");

            if (_session.Phase.IsEstablished && Outcome is HandshakeOutcome.InProgress) Outcome = HandshakeOutcome.Completed.Instance;
        }
    }

    private HandshakeOutcome? OnAlert(ReadOnlySpan<byte> content)
    {
        if (content.Length != Alert.Size) return Stop.Malformed("alert record is not one alert of two bytes");

        var alert = Alert.Read(content).Value;
        if (!IsWarning(alert)) return new HandshakeOutcome.Refused(alert);

        _session.Facts = _session.Facts with { Warnings = _session.Facts.Warnings.Add(alert.Description) };
        return ++_warnings > MaxWarnings ? Stop.Unexpected("warnings without end") : null;
    }

    /// <summary>TLS 1.3 ignores the level: all alerts but one end the connection (RFC 8446 6).</summary>
    private bool IsWarning(Alert alert) => _session.Facts.Version == ProtocolVersion.Tls13
        ? alert.Description == AlertDescription.UserCanceled
        : alert.Level == AlertLevel.Warning && alert.Description != AlertDescription.CloseNotify;

    private HandshakeOutcome? OnApplicationData(ReadOnlySpan<byte> content)
    {
        if (!_session.Phase.IsEstablished) return Stop.Unexpected("application data before the end of the handshake");

        _applicationData.Append(content);
        return null;
    }

    private void End(HandshakeOutcome outcome)
    {
        if (outcome is HandshakeOutcome.Violated violated) SendAlert(AlertLevel.Fatal, violated.Told);
        if (outcome is HandshakeOutcome.Unfinishable) SendAlert(AlertLevel.Fatal, AlertDescription.HandshakeFailure);
        if (Outcome is HandshakeOutcome.InProgress) Outcome = outcome;
        else Ending = outcome;
    }

    private void SendAlert(AlertLevel level, AlertDescription description) => _session.Records.Write(ContentType.Alert, [(byte)level, description.Id]);
}
