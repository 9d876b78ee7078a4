using System.Buffers.Binary;

namespace Sallyport.Lab.Hostile;

/// <summary>What a hostile peer needs to know of a ClientHello to answer it almost correctly.</summary>
internal sealed record OfferedHello(byte[] Raw, int Version, byte[] SessionId, ushort[] Suites, bool OffersTls13)
{
    private const int SessionIdLengthAt = 4 + 2 + 32;

    /// <summary>Reads the handshake message; anything that is not a ClientHello gives an empty offer.</summary>
    public static OfferedHello Read(byte[] message)
    {
        if (message.Length <= SessionIdLengthAt || message[0] != 1) return new(message, 0, [], [], OffersTls13: false);

        var sessionId = message[(SessionIdLengthAt + 1)..][..message[SessionIdLengthAt]];
        var rest = message.AsSpan(SessionIdLengthAt + 1 + sessionId.Length);
        var suites = Numbers(rest[2..][..BinaryPrimitives.ReadUInt16BigEndian(rest)]);
        // The extension as every client writes it that offers TLS 1.3: version 03 04 in a list of its own.
        var offers13 = message.AsSpan().IndexOf<byte>([0x00, 0x2b]) >= 0 && message.AsSpan().IndexOf<byte>([0x03, 0x04]) >= 0;
        return new(message, BinaryPrimitives.ReadUInt16BigEndian(message.AsSpan(4)), sessionId, suites, offers13);
    }

    private static ushort[] Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new ushort[bytes.Length / 2];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..]);
        return numbers;
    }
}
