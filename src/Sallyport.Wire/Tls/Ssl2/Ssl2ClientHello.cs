using System.Collections.Immutable;

namespace Sallyport.Wire.Tls;

/// <summary>What a client offers in SSL 2.0's CLIENT-HELLO. With a higher version it is the hello by which old clients reached newer servers (RFC 5246 appendix E.2).</summary>
public sealed record Ssl2ClientHello
{
    private const byte MessageType = 1;

    /// <summary>The version offered.</summary>
    public ProtocolVersion Version { get; init; } = ProtocolVersion.Ssl2;

    /// <summary>The cipher kinds; all seven by default, since a server answers with every one that it shares.</summary>
    public ImmutableArray<Ssl2CipherKind> CipherKinds { get; init; } = [.. Ssl2CipherKind.All];

    /// <summary>The session to resume: nothing, or 16 bytes.</summary>
    public ImmutableArray<byte> SessionId { get; init; } = [];

    /// <summary>Random bytes, 16 to 32.</summary>
    public required ImmutableArray<byte> Challenge { get; init; }

    /// <summary>Writes the message in its record, ready to be sent.</summary>
    /// <exception cref="InvalidOperationException">A part is too long for the format.</exception>
    public byte[] ToRecord()
    {
        var writer = new VectorWriter();
        var record = writer.Open(2);
        writer.UInt8(MessageType);
        writer.UInt16(Version.Id);
        writer.UInt16((ushort)(3 * CipherKinds.Length));
        writer.UInt16((ushort)SessionId.Length);
        writer.UInt16((ushort)Challenge.Length);
        foreach (var kind in CipherKinds) writer.UInt24((int)kind.Id);
        writer.Bytes(SessionId.AsSpan());
        writer.Bytes(Challenge.AsSpan());
        writer.Close(record, 2);
        var bytes = writer.Written.ToArray();
        if (bytes[0] >= 0x80) throw new InvalidOperationException("An SSL 2.0 record holds at most 32767 bytes.");
        bytes[0] |= 0x80;
        return bytes;
    }
}
