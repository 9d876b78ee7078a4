using System.Security.Cryptography;

namespace Sallyport.Lab.Hostile;

/// <summary>The server's side of the key schedule of TLS 1.3 with SHA-256 and no pre-shared key (RFC 8446 7.1).</summary>
internal sealed class Tls13Secrets
{
    private const int HashLength = 32;
    private static readonly byte[] EmptyHash = SHA256.HashData([]);
    private readonly byte[] _handshake;
    private readonly byte[] _serverHandshake;

    public Tls13Secrets(byte[] sharedSecret, byte[] helloHash)
    {
        var early = HKDF.Extract(HashAlgorithmName.SHA256, new byte[HashLength], new byte[HashLength]);
        _handshake = HKDF.Extract(HashAlgorithmName.SHA256, sharedSecret, Expand(early, "derived", EmptyHash, HashLength));
        _serverHandshake = Expand(_handshake, "s hs traffic", helloHash, HashLength);
    }

    public Tls13Protection Handshake => Protection(_serverHandshake);

    /// <summary>The protection of what follows the server's Finished.</summary>
    public Tls13Protection Application(byte[] finishedHash)
    {
        var master = HKDF.Extract(HashAlgorithmName.SHA256, new byte[HashLength], Expand(_handshake, "derived", EmptyHash, HashLength));
        return Protection(Expand(master, "s ap traffic", finishedHash, HashLength));
    }

    public byte[] Finished(byte[] transcriptHash) => HMACSHA256.HashData(Expand(_serverHandshake, "finished", [], HashLength), transcriptHash);

    private static Tls13Protection Protection(byte[] secret) => new(Expand(secret, "key", [], 16), Expand(secret, "iv", [], 12));

    /// <summary>HKDF-Expand-Label.</summary>
    private static byte[] Expand(byte[] secret, string label, byte[] context, int length)
    {
        byte[] name = [.. "tls13 "u8, .. System.Text.Encoding.ASCII.GetBytes(label)];
        byte[] information = [.. Octets.UInt16(length), .. Octets.Vector8(name), .. Octets.Vector8(context)];
        return HKDF.Expand(HashAlgorithmName.SHA256, secret, length, information);
    }
}
