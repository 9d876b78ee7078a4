using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Hostile;

/// <summary>An honest TLS 1.2 server for one suite and one curve, in steps, so that a script can leave the path at any of them.</summary>
internal sealed class Tls12Server(HostileConnection peer) : IDisposable
{
    private const int EcdsaSecp256r1Sha256 = 0x0403;
    private const byte ClientKeyExchange = 16;
    private readonly EphemeralKey _key = new();
    private readonly List<byte> _transcript = [];
    private OfferedHello _hello = OfferedHello.Read([]);
    private ServerHello _answer = new(OfferedHello.Read([]));

    /// <summary>What the server sends after the handshake is done, sealed.</summary>
    public Tls12Protection Sending { get; private set; } = new(new byte[16], new byte[4]);

    /// <summary>Reads the hello and sends the flight up to ServerHelloDone.</summary>
    /// <param name="certificates">Those it shows.</param>
    /// <param name="spoil">Changes the signature over the key exchange; null leaves it good.</param>
    public async Task SendFlightAsync(IEnumerable<byte[]> certificates, Func<byte[], byte[]>? spoil = null)
    {
        _hello = await peer.ReadHelloAsync(hello => hello.OffersTls12 && hello.Offers(Messages.EcdheEcdsaAes128Gcm));
        _answer = new ServerHello(_hello) { Random = RandomNumberGenerator.GetBytes(32) };
        var signature = Sign(peer.Credential);
        byte[][] flight =
        [
            _answer.Bytes, Messages.Certificate(certificates),
            Messages.KeyExchange(Messages.Secp256r1, _key.Point, EcdsaSecp256r1Sha256, spoil?.Invoke(signature) ?? signature), Messages.HelloDone,
        ];
        _transcript.AddRange(_hello.Raw);
        foreach (var message in flight) _transcript.AddRange(message);
        await peer.SendAsync(Records.HandshakeRecords(flight));
    }

    /// <summary>Reads the client's key exchange, ChangeCipherSpec and Finished.</summary>
    public async Task ReadClientAsync()
    {
        var exchange = await ReadAsync(Records.Handshake);
        // A client that provokes sends other messages here; an honest server ends the connection.
        if (exchange is not [ClientKeyExchange, ..]) throw new IOException("a handshake message that is no key exchange");

        _transcript.AddRange(exchange);
        var secrets = new Tls12Secrets(_key.AgreeWith(exchange[5..70]), _hello.Random, _answer.Random);
        Sending.Dispose();
        Sending = new(secrets.ServerKey, secrets.ServerSalt);

        await ReadAsync(Records.ChangeCipherSpec);
        using var receiving = new Tls12Protection(secrets.ClientKey, secrets.ClientSalt);
        _transcript.AddRange(receiving.Open(Records.Handshake, await ReadAsync(Records.Handshake)));
        Finished = Records.Message(20, secrets.ServerFinished([.. _transcript]));
    }

    /// <summary>The right Finished message, once the client's was read.</summary>
    public byte[] Finished { get; private set; } = [];

    /// <summary>Sends ChangeCipherSpec and a Finished message, sealed.</summary>
    public Task SendFinishedAsync(byte[] finished) =>
        peer.SendAsync(Records.Record(Records.ChangeCipherSpec, 1), Sending.Seal(Records.Handshake, finished));

    public void Dispose()
    {
        Sending.Dispose();
        _key.Dispose();
    }

    private byte[] Sign(Credential credential)
    {
        using var key = credential.Certificate.GetECDsaPrivateKey()!;
        byte[] parameters = [3, .. Octets.UInt16(Messages.Secp256r1), .. Octets.Vector8(_key.Point)];
        return key.SignData([.. _hello.Random, .. _answer.Random, .. parameters], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private async Task<byte[]> ReadAsync(byte type)
    {
        var record = await peer.ReadRecordAsync();
        return record.Type == type ? record.Body : throw new IOException($"record of type {record.Type} instead of {type}");
    }
}
