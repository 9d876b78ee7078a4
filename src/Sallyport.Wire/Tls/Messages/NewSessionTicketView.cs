using System.Buffers.Binary;

namespace Sallyport.Wire.Tls;

/// <summary>A ticket for resumption (RFC 5077 3.3, RFC 8446 4.6.1), as a view over the message body.</summary>
public readonly ref struct NewSessionTicketView
{
    /// <summary>For how many seconds the ticket holds; in TLS 1.2 a hint, 0 for "not said".</summary>
    public uint LifetimeSeconds { get; private init; }

    /// <summary>Added to the age that the client sends, so that it cannot be recognised (TLS 1.3).</summary>
    public uint AgeAdd { get; private init; }

    /// <summary>Makes the keys of several tickets differ (TLS 1.3).</summary>
    public ReadOnlySpan<byte> Nonce { get; private init; }

    /// <summary>The ticket itself; empty in TLS 1.2 when the server changed its mind.</summary>
    public ReadOnlySpan<byte> Ticket { get; private init; }

    /// <summary>The extensions (TLS 1.3).</summary>
    public ExtensionBlock Extensions { get; private init; }

    /// <summary>Bytes of early data that the server takes with this ticket; null when it takes none (RFC 8446 4.2.10).</summary>
    public uint? MaxEarlyDataSize => Extensions.TryFind(ExtensionType.EarlyData, out var body) ? BinaryPrimitives.ReadUInt32BigEndian(body) : null;

    /// <summary>Reads the form of TLS 1.2 and before.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<NewSessionTicketView> ReadTls12(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var view = new NewSessionTicketView { LifetimeSeconds = reader.ReadUInt32(), Ticket = reader.ReadVector16() };
        return reader.AtEnd ? ParseResult.Ok(view, body.Length) : ParseResult.Malformed("ticket does not fill the message", reader.Position);
    }

    /// <summary>Reads the form of TLS 1.3.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<NewSessionTicketView> ReadTls13(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var lifetime = reader.ReadUInt32();
        var ageAdd = reader.ReadUInt32();
        var nonce = reader.ReadVector8();
        var ticket = reader.ReadVector16();
        var block = reader.ReadVector16();
        if (!reader.AtEnd) return ParseResult.Malformed("extensions do not fill the message", reader.Position);
        if (ticket.IsEmpty) return ParseResult.Malformed("empty ticket", 9 + nonce.Length);

        var extensions = ExtensionBlock.Read(block);
        if (!extensions.IsOk) return ParseResult.Malformed(extensions.Reason!, body.Length - block.Length + extensions.Offset);
        if (extensions.Value.TryFind(ExtensionType.EarlyData, out var size) && size.Length != 4)
            return ParseResult.Malformed("early_data of a ticket is not four bytes", body.Length - block.Length);

        var view = new NewSessionTicketView { LifetimeSeconds = lifetime, AgeAdd = ageAdd, Nonce = nonce, Ticket = ticket, Extensions = extensions.Value };
        return ParseResult.Ok(view, body.Length);
    }
}
