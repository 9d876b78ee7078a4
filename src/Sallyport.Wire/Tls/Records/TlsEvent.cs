namespace Sallyport.Wire.Tls;

/// <summary>One thing that a plaintext TLS stream said; views hold until the next bytes are appended.</summary>
public readonly ref struct TlsEvent
{
    /// <summary>What it is.</summary>
    public TlsEventKind Kind { get; private init; }

    /// <summary>The version on the record that completed it.</summary>
    public ProtocolVersion RecordVersion { get; private init; }

    /// <summary>The message, for <see cref="TlsEventKind.Handshake"/>.</summary>
    public HandshakeMessage Message { get; private init; }

    /// <summary>The alert, for <see cref="TlsEventKind.Alert"/>.</summary>
    public Alert Alert { get; private init; }

    /// <summary>The record's content, for application data and heartbeats.</summary>
    public ReadOnlySpan<byte> Payload { get; private init; }

    /// <summary>Why the stream is malformed: a constant phrase. Null otherwise.</summary>
    public string? Reason { get; private init; }

    internal static TlsEvent NeedMore => default;

    internal static TlsEvent Of(HandshakeMessage message, ProtocolVersion version) =>
        new() { Kind = TlsEventKind.Handshake, Message = message, RecordVersion = version };

    internal static TlsEvent Of(Alert alert, ProtocolVersion version) => new() { Kind = TlsEventKind.Alert, Alert = alert, RecordVersion = version };

    internal static TlsEvent Of(TlsEventKind kind, TlsRecord record) => new() { Kind = kind, Payload = record.Fragment, RecordVersion = record.Header.Version };

    internal static TlsEvent Malformed(string reason) => new() { Kind = TlsEventKind.Malformed, Reason = reason };
}
