using System.Buffers.Binary;

namespace Sallyport.Wire.OpenVpn;

/// <summary>The first packet of an OpenVPN session and the answer to it, over TCP: a two-byte length, then opcode and key id, the sender's session id, acknowledgements, a packet id.</summary>
/// <remarks>
/// OpenVPN protocol, "P_CONTROL_HARD_RESET_CLIENT_V2" and "..._SERVER_V2" (openvpn.github.io/openvpn-rfc). A server without tls-auth and tls-crypt answers any client's reset, before
/// TLS begins; one with them drops what is not signed. The acknowledged session id is our own, which nobody can guess: the answer proves the protocol.
/// </remarks>
public readonly ref struct HardReset
{
    /// <summary>Octets of a session id.</summary>
    public const int SessionIdLength = 8;

    /// <summary>Octets of a client's reset with its length prefix.</summary>
    public const int ClientLength = 2 + BodyLength;

    private const int BodyLength = 1 + SessionIdLength + 1 + sizeof(uint);
    private const byte ClientV2 = 7 << 3;
    private const byte ServerV2 = 8 << 3;

    private HardReset(ReadOnlySpan<byte> sessionId, ReadOnlySpan<byte> acknowledged)
    {
        SessionId = sessionId;
        Acknowledged = acknowledged;
    }

    /// <summary>The server's session id.</summary>
    public ReadOnlySpan<byte> SessionId { get; }

    /// <summary>The session id of the client that the server answers; empty when it acknowledges nothing.</summary>
    public ReadOnlySpan<byte> Acknowledged { get; }

    /// <summary>Writes a client's reset, without acknowledgements, packet id 0.</summary>
    /// <param name="sessionId">The client's session id, 8 octets.</param>
    public static byte[] WriteClient(ReadOnlySpan<byte> sessionId)
    {
        var packet = new byte[ClientLength];
        BinaryPrimitives.WriteUInt16BigEndian(packet, BodyLength);
        packet[2] = ClientV2;
        sessionId[..SessionIdLength].CopyTo(packet.AsSpan(3));
        return packet;
    }

    /// <summary>Reads a server's answer.</summary>
    /// <param name="bytes">What came.</param>
    public static ParseResult<HardReset> ReadServer(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2) return ParseResult.NeedMore(2 - bytes.Length);

        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        if (length < BodyLength) return ParseResult.Malformed("a packet too short for a reset", 0);
        if (bytes.Length > 2 && bytes[2] != ServerV2) return ParseResult.Malformed("another opcode than a server's hard reset, or another key id than 0", 2);
        if (bytes.Length < 2 + length) return ParseResult.NeedMore(2 + length - bytes.Length);

        return ReadBody(bytes.Slice(3, length - 1), 2 + length);
    }

    private static ParseResult<HardReset> ReadBody(ReadOnlySpan<byte> body, int consumed)
    {
        var acknowledgements = body[SessionIdLength];
        var remote = SessionIdLength + 1 + (acknowledgements * sizeof(uint));
        var wanted = remote + (acknowledgements > 0 ? SessionIdLength : 0) + sizeof(uint);
        if (body.Length < wanted) return ParseResult.Malformed("more acknowledgements than the packet holds", 3 + SessionIdLength);

        var acknowledged = acknowledgements > 0 ? body.Slice(remote, SessionIdLength) : default;
        return ParseResult.Ok(new HardReset(body[..SessionIdLength], acknowledged), consumed);
    }
}
