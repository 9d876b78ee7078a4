using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sallyport.Lab.Hostile;

/// <summary>An honest TLS 1.3 server for one suite and one curve, in steps, so that a script can leave the path at any of them.</summary>
/// <remarks>Each message is added to the transcript when it is made, so a script makes them in the order it sends them.</remarks>
internal sealed class Tls13Server(HostileConnection peer) : IDisposable
{
    private const int EcdsaSecp256r1Sha256 = 0x0403;
    private const byte MessageHash = 254;
    private const int LargestPlaintext = 1 << 14;
    private readonly EphemeralKey _key = new();
    private readonly List<byte> _transcript = [];
    private Tls13Secrets _secrets = new([], []);
    private Tls13Protection _sending = new(new byte[16], new byte[12]);

    private byte[] TranscriptHash => SHA256.HashData([.. _transcript]);

    /// <summary>Reads the hello, asks for the curve when no share of it came, and answers.</summary>
    public async Task SendHelloAsync()
    {
        var hello = await peer.ReadHelloAsync(hello => hello.OffersTls13 && hello.Offers(Messages.Aes128GcmSha256) && hello.OffersGroup(Messages.Secp256r1) && hello.OffersScheme(EcdsaSecp256r1Sha256));
        if (hello.KeyOf(Messages.Secp256r1).Length == 0) hello = await RetryAsync(hello);
        Say(hello.Raw);

        byte[] share = [.. Octets.UInt16(Messages.Secp256r1), .. Octets.Vector16(_key.Point)];
        var answer = Say((ServerHello.Tls13(hello) with
        {
            Random = RandomNumberGenerator.GetBytes(32),
            Extensions = [Messages.Extension(Messages.SupportedVersions, 3, 4), Messages.Extension(Messages.KeyShare, share)],
        }).Bytes);
        _secrets = new(_key.AgreeWith(hello.KeyOf(Messages.Secp256r1)), TranscriptHash);
        Protect(_secrets.Handshake);
        await peer.SendAsync(Records.HandshakeRecords(answer), Records.Record(Records.ChangeCipherSpec, 1));
    }

    /// <summary>Adds a message to the transcript, as it will be sent.</summary>
    public byte[] Say(byte[] message)
    {
        _transcript.AddRange(message);
        return message;
    }

    /// <summary>Signs the transcript so far (RFC 8446 4.4.3).</summary>
    /// <param name="scheme">The scheme it is said to be signed with.</param>
    /// <param name="spoil">Changes the signature; null leaves it good.</param>
    public byte[] Verify(int scheme = EcdsaSecp256r1Sha256, Func<byte[], byte[]>? spoil = null)
    {
        using var key = peer.Credential.Certificate.GetECDsaPrivateKey()!;
        byte[] content = [.. Enumerable.Repeat((byte)' ', 64), .. "TLS 1.3, server CertificateVerify\0"u8, .. TranscriptHash];
        var signature = key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Say(Records.Message(15, [.. Octets.UInt16(scheme), .. Octets.Vector16(spoil?.Invoke(signature) ?? signature)]));
    }

    /// <summary>The Finished message over the transcript so far.</summary>
    public byte[] Finished(Func<byte[], byte[]>? spoil = null)
    {
        var verifyData = _secrets.Finished(TranscriptHash);
        return Say(Records.Message(20, spoil?.Invoke(verifyData) ?? verifyData));
    }

    /// <summary>Sends handshake messages, sealed, in as many records as they need.</summary>
    public Task SendAsync(params byte[][] messages) =>
        peer.SendAsync([.. messages.SelectMany(message => message).Chunk(LargestPlaintext).Select(part => _sending.Seal(Records.Handshake, part))]);

    /// <summary>Sends one record of any type, sealed.</summary>
    public Task SendRecordAsync(byte type, params byte[] plain) => peer.SendAsync(_sending.Seal(type, plain));

    /// <summary>Sends one record whose sealed content is exactly this, its type included or not.</summary>
    public Task SendInnerAsync(byte[] inner) => peer.SendAsync(_sending.SealInner(inner));

    /// <summary>Sends the whole honest flight and changes to the keys of the application.</summary>
    public async Task SendFlightAsync()
    {
        await SendAsync(Say(Messages.EncryptedExtensions()), Say(Messages.Certificate13(peer.Credential.Chain)), Verify(), Finished());
        Protect(_secrets.Application(TranscriptHash));
    }

    public void Dispose()
    {
        _sending.Dispose();
        _key.Dispose();
    }

    private async Task<OfferedHello> RetryAsync(OfferedHello first)
    {
        var retry = Messages.HelloRetryRequest(first, Messages.Secp256r1);
        Say(Records.Message(MessageHash, SHA256.HashData(first.Raw)));
        Say(retry);
        await peer.SendAsync(Records.HandshakeRecords(retry));
        var second = await peer.ReadHelloAsync();
        return second.KeyOf(Messages.Secp256r1).Length > 0 ? second : throw new IOException("no share of P-256 in the second hello");
    }

    private void Protect(Tls13Protection protection)
    {
        _sending.Dispose();
        _sending = protection;
    }
}
