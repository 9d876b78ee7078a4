using System.Collections.Immutable;
using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>What the phases of one handshake share: the connection, the messages so far, and the facts that they add to.</summary>
internal sealed class HandshakeSession : IDisposable
{
    private readonly ByteQueue _serverMessages = new();
    private bool _compatibilitySpecSent;

    public HandshakeSession(TlsClientOptions options)
        : this(options, new RecordStream())
    {
    }

    private HandshakeSession(TlsClientOptions options, RecordStream records)
    {
        Options = options;
        Records = records;
        Offer = new ClientOffer(options);
        Phase = new ServerHelloPhase(this);
    }

    public TlsClientOptions Options { get; }

    public ClientOffer Offer { get; }

    public RecordStream Records { get; }

    public Transcript Transcript { get; } = new();

    public HandshakePhase Phase { get; set; }

    /// <summary>The keys of both directions up to TLS 1.2; null until they are derived.</summary>
    public Tls12Keys? Keys { get; set; }

    public HandshakeFacts Facts { get; set; } = HandshakeFacts.None;

    /// <summary>The ways back that the server has given so far.</summary>
    public ImmutableArray<ResumableSession> Sessions { get; set; } = [];

    /// <summary>The public key of the leaf certificate; null when there is none that can be computed with.</summary>
    public PeerKey? LeafKey { get; private set; }

    /// <summary>The facts with what is counted rather than said.</summary>
    public HandshakeFacts Snapshot(HandshakeOutcome outcome) => Facts with
    {
        Outcome = outcome,
        BytesIn = Records.BytesIn,
        BytesOut = Records.BytesOut,
        LongestRecord = Records.LongestRecord,
        LongestProtectedRecord = Records.LongestProtectedRecord,
        ServerMessages = [.. _serverMessages.Content],
    };

    /// <summary>Adds a message of the server to the transcript.</summary>
    public void Note(HandshakeMessage message)
    {
        Transcript.Append(message.Bytes);
        _serverMessages.Append(message.Bytes);
    }

    /// <summary>Sends a message and adds it to the transcript.</summary>
    public void Send(ReadOnlySpan<byte> message)
    {
        Transcript.Append(message);
        Records.Write(ContentType.Handshake, message);
    }

    /// <summary>Sends a ChangeCipherSpec that means nothing, once, so that boxes on the way see a resumption of TLS 1.2.</summary>
    public void SendCompatibilitySpec()
    {
        if (_compatibilitySpecSent || Offer.SessionId.IsEmpty) return;

        _compatibilitySpecSent = true;
        Records.Write(ContentType.ChangeCipherSpec, [1]);
    }

    /// <summary>Sends the early data behind the hello, under a key that stands for no handshake yet.</summary>
    public void SendEarlyData()
    {
        if (Offer.Key is not { } key || SuiteProtection.Of(Options.Resume!.CipherSuite) is not { } protection) return;

        Records.Version = ProtocolVersion.Tls12;
        SendCompatibilitySpec();
        Records.WriteWith(new Aead13RecordCipher(protection.Aead, protection.KeySize, protection.Prf, key.EarlyTrafficSecret(Transcript.Messages)));
        Records.Write(ContentType.ApplicationData, Options.EarlyData.AsSpan());
    }

    /// <summary>Keeps the certificates and imports the leaf's key.</summary>
    public void Keep(CertificateView chain)
    {
        Facts = Facts with { Certificates = Keeping.Certificates(chain) };
        LeafKey = Facts.Certificates.IsEmpty ? null : PeerKey.Import(Facts.Certificates[0].Der.AsSpan());
    }

    /// <summary>Another handshake inside this connection up to TLS 1.2, bound to this one: the records go over to it with their keys, and the rest is released.</summary>
    public HandshakeSession Again()
    {
        var next = new HandshakeSession(Options with { Versions = [Records.Version], Binding = Facts.ClientVerifyData }, Records);
        Release();
        return next;
    }

    public void Dispose()
    {
        Release();
        Records.Dispose();
    }

    private void Release()
    {
        Phase.Dispose();
        Offer.Dispose();
        Transcript.Dispose();
        _serverMessages.Dispose();
        LeafKey?.Dispose();
    }
}
