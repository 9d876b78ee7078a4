using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Wire.Crypto;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>A TLS 1.3 server that does what a test tells it, right or wrong: every message can be changed on its way, and counts as changed in the transcript.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly List<byte> _transcript = [];
    private readonly byte[] _privateKey = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private readonly KeySchedule _schedule = new(HashKind.Sha256);
    private Aead13RecordCipher? _writer;
    private byte[] _serverSecret = [];

    /// <summary>Changes a message before it is sent, by its type; null leaves it out.</summary>
    public Func<HandshakeType, byte[], byte[]?> Alter { get; init; } = (_, message) => message;

    /// <summary>Extensions of EncryptedExtensions, encoded.</summary>
    public byte[] EncryptedExtensions { get; init; } = [];

    /// <summary>Extensions beside the leaf, encoded.</summary>
    public byte[] LeafExtensions { get; init; } = [];

    /// <summary>The body of a CertificateRequest to send.</summary>
    public byte[]? CertificateRequest { get; init; }

    /// <summary>Extensions of a HelloRetryRequest to send first, encoded.</summary>
    public byte[]? RetryExtensions { get; init; }

    public X509Certificate2 Certificate { get; init; } = Certificates.P256;

    /// <summary>What came back from the client in the clear: its hellos.</summary>
    public List<byte[]> ClientHellos { get; } = [];

    /// <summary>Answers the records of the client's hello.</summary>
    public byte[] Answer(ReadOnlyMemory<byte> records)
    {
        var message = HelloIn(records.Span);
        ClientHellos.Add(message);
        _transcript.AddRange(message);
        return RetryExtensions is not null && ClientHellos.Count == 1 ? Retry(message) : Flight(message);
    }

    /// <summary>Seals a record under the keys in use.</summary>
    public byte[] Seal(ContentType type, byte[] content)
    {
        var body = new byte[content.Length + RecordCipher.MaxOverhead];
        var length = _writer!.Seal((byte)type, 0x0303, content, body);
        var record = new byte[RecordHeader.Size + length];
        new RecordHeader(ContentType.ApplicationData, ProtocolVersion.Tls12, length).Write(record);
        body.AsSpan(0, length).CopyTo(record.AsSpan(RecordHeader.Size));
        return record;
    }

    /// <summary>Goes to the next generation of the keys for writing.</summary>
    public void UpdateKeys() => WriteUnder(KeySchedule.NextGeneration(HashKind.Sha256, _serverSecret));

    public void Dispose() => _writer?.Dispose();

    public static byte[] Message(HandshakeType type, ReadOnlySpan<byte> body)
    {
        var writer = new VectorWriter();
        writer.UInt8((byte)type);
        writer.Vector(3, body);
        return writer.Written.ToArray();
    }

    public static byte[] Extension(ExtensionType type, ReadOnlySpan<byte> body)
    {
        var writer = new VectorWriter();
        writer.UInt16(type.Id);
        writer.Vector(2, body);
        return writer.Written.ToArray();
    }

    private static byte[] HelloIn(ReadOnlySpan<byte> records)
    {
        var at = records[0] == (byte)ContentType.ChangeCipherSpec ? 6 : 0;
        return records[(at + RecordHeader.Size)..].ToArray();
    }

    private static byte[] Plain(byte[] message) => ClientHelloWriter.ToRecords(message, ContentType.Handshake, ProtocolVersion.Tls12);

    private static byte[] Hello(ReadOnlySpan<byte> random, ReadOnlySpan<byte> sessionId, ReadOnlySpan<byte> extensions)
    {
        var writer = new VectorWriter();
        writer.UInt16(0x0303);
        writer.Bytes(random);
        writer.Vector(1, sessionId);
        writer.UInt16(CipherSuite.TLS_AES_128_GCM_SHA256.Id);
        writer.UInt8(0);
        writer.Vector(2, [.. Extension(ExtensionType.SupportedVersions, [3, 4]), .. extensions]);
        return Message(HandshakeType.ServerHello, writer.Written);
    }

    private byte[] Retry(byte[] clientMessage)
    {
        var digest = SHA256.HashData([.. _transcript]);
        _transcript.Clear();
        _transcript.AddRange(Message(HandshakeType.MessageHash, digest));
        var hello = ClientHelloView.Read(clientMessage.AsSpan(4)).Value;
        return Note(HandshakeType.ServerHello, Hello(ServerHelloView.RetryRandom, hello.SessionId, RetryExtensions!)) is { } message ? Plain(message) : [];
    }

    private byte[] Flight(byte[] clientMessage)
    {
        var hello = ClientHelloView.Read(clientMessage.AsSpan(4)).Value;
        byte[] share = new byte[32], shared = new byte[32];
        X25519.PublicKey(_privateKey, share);
        foreach (var offered in hello.KeyShares)
        {
            if (offered.Group == NamedGroup.X25519) X25519.Agree(_privateKey, offered.KeyExchange, shared);
        }

        var random = SHA256.HashData(clientMessage);
        var serverHello = Note(HandshakeType.ServerHello, Hello(random, hello.SessionId, Extension(ExtensionType.KeyShare, [0, 0x1d, 0, 32, .. share])));
        _schedule.EnterHandshake(shared);
        WriteUnder(_schedule.Derive("s hs traffic"u8, Digest()));

        List<byte> flight = [.. Plain(serverHello!), .. Sealed(HandshakeType.EncryptedExtensions, Vector(2, EncryptedExtensions))];
        if (CertificateRequest is { } request) flight.AddRange(Sealed(HandshakeType.CertificateRequest, request));
        flight.AddRange(Sealed(HandshakeType.Certificate, [0, .. Vector(3, [.. Vector(3, Certificate.RawData), .. Vector(2, LeafExtensions)])]));
        flight.AddRange(Sealed(HandshakeType.CertificateVerify, Signature()));
        flight.AddRange(Sealed(HandshakeType.Finished, VerifyData()));
        _schedule.EnterMaster();
        WriteUnder(_schedule.Derive("s ap traffic"u8, Digest()));
        return [.. flight];
    }

    private static byte[] Vector(int width, ReadOnlySpan<byte> bytes)
    {
        var writer = new VectorWriter();
        writer.Vector(width, bytes);
        return writer.Written.ToArray();
    }

    private byte[] Sealed(HandshakeType type, byte[] body) => Note(type, Message(type, body)) is { } message ? Seal(ContentType.Handshake, message) : [];

    private byte[]? Note(HandshakeType type, byte[] message)
    {
        var sent = Alter(type, message);
        if (sent is not null) _transcript.AddRange(sent);
        return sent;
    }

    private byte[] Signature()
    {
        byte[] content = [.. Enumerable.Repeat((byte)' ', 64), .. "TLS 1.3, server CertificateVerify\0"u8, .. Digest()];
        using var key = Certificate.GetECDsaPrivateKey()!;
        return [4, 3, .. Vector(2, key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))];
    }

    private byte[] VerifyData()
    {
        var data = new byte[32];
        KeySchedule.VerifyData(HashKind.Sha256, _serverSecret, Digest(), data);
        return data;
    }

    private byte[] Digest() => SHA256.HashData([.. _transcript]);

    private void WriteUnder(byte[] secret)
    {
        _writer?.Dispose();
        _serverSecret = secret;
        _writer = new Aead13RecordCipher(AeadKind.AesGcm, 16, HashKind.Sha256, secret);
    }
}
