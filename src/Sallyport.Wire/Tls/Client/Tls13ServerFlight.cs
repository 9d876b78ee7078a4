using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>The encrypted flight of a TLS 1.3 server up to its Finished (RFC 8446 4.3 and 4.4), and the client's answer to it.</summary>
internal sealed class Tls13ServerFlight : HandshakePhase
{
    private readonly HandshakeSession _session;
    private readonly SuiteProtection _protection;
    private readonly KeySchedule _schedule;
    private readonly byte[] _clientSecret;
    private readonly byte[] _serverSecret;
    private readonly bool _resumed;
    private byte[]? _requestContext;
    private Awaited _awaited = Awaited.EncryptedExtensions;

    /// <param name="resumed">The key of the ticket that was taken; null for none.</param>
    /// <param name="sharedSecret">The (EC)DHE secret; empty where the ticket's key stands alone.</param>
    public Tls13ServerFlight(HandshakeSession session, SuiteProtection protection, PreSharedKey? resumed, ReadOnlySpan<byte> sharedSecret)
    {
        _resumed = resumed is not null;
        _session = session;
        _protection = protection;
        _schedule = resumed?.Schedule() ?? new KeySchedule(protection.Prf);
        _schedule.EnterHandshake(sharedSecret);

        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        digest = digest[..session.Transcript.Hash(Hash, digest)];
        _clientSecret = _schedule.Derive("c hs traffic"u8, digest);
        _serverSecret = _schedule.Derive("s hs traffic"u8, digest);
        session.Records.ReadWith(Cipher(_serverSecret));
    }

    private enum Awaited
    {
        EncryptedExtensions,
        RequestOrCertificate,
        Certificate,
        CertificateVerify,
        Finished,
    }

    private HashKind Hash => _protection.Prf;

    public override HandshakeOutcome? Receive(HandshakeMessage message) => (_awaited, message.Type) switch
    {
        (Awaited.EncryptedExtensions, HandshakeType.EncryptedExtensions) => OnEncryptedExtensions(message),
        (Awaited.RequestOrCertificate, HandshakeType.CertificateRequest) => OnCertificateRequest(message),
        (Awaited.RequestOrCertificate or Awaited.Certificate, HandshakeType.Certificate) => OnCertificate(message, message.Body),
        (Awaited.RequestOrCertificate or Awaited.Certificate, HandshakeType.CompressedCertificate) => OnCompressedCertificate(message),
        (Awaited.CertificateVerify, HandshakeType.CertificateVerify) => OnCertificateVerify(message),
        (Awaited.Finished, HandshakeType.Finished) => OnFinished(message),
        _ => Stop.Unexpected("handshake message out of turn"),
    };

    /// <summary>Sent in the clear for the sake of boxes on the way; without meaning (RFC 8446 5).</summary>
    public override HandshakeOutcome? ChangeCipherSpec() => null;

    private HandshakeOutcome? OnEncryptedExtensions(HandshakeMessage message)
    {
        var extensions = EncryptedExtensionsView.Read(message.Body);
        if (!extensions.IsOk) return Stop.Malformed(extensions.Reason!);

        var isEarlyDataTaken = extensions.Value.EarlyDataAccepted;
        if (isEarlyDataTaken && !(_resumed && _session.Offer.SendsEarlyData)) return Stop.Illegal("early data that was not sent");

        _session.Facts = _session.Facts with
        {
            EncryptedExtensions = Keeping.Extensions(extensions.Value.Extensions),
            Alpn = [.. extensions.Value.Alpn],
            EarlyDataAccepted = isEarlyDataTaken,
        };
        return Advance(message, _resumed ? Awaited.Finished : Awaited.RequestOrCertificate);
    }

    private HandshakeOutcome? OnCertificateRequest(HandshakeMessage message)
    {
        var request = CertificateRequestView.ReadTls13(message.Body);
        if (!request.IsOk) return Stop.Malformed(request.Reason!);

        _requestContext = request.Value.Context.ToArray();
        _session.Facts = _session.Facts with { CertificateRequest = Keeping.Request(request.Value) };
        return Advance(message, Awaited.Certificate);
    }

    private HandshakeOutcome? OnCompressedCertificate(HandshakeMessage message)
    {
        var compressed = CompressedCertificateView.Read(message.Body);
        if (!compressed.IsOk) return Stop.Malformed(compressed.Reason!);
        if (!_session.Options.CertificateCompressions.Contains(compressed.Value.Algorithm)) return Stop.Illegal("compression of certificates that was not offered");
        if (CertificateCompression.Decompress(compressed.Value, _session.Options.MaxMessage) is not { } body) return Stop.BadCertificate;

        _session.Facts = _session.Facts with { CertificateCompression = compressed.Value.Algorithm };
        return OnCertificate(message, body);
    }

    /// <param name="message">What counts in the transcript: the message as it came.</param>
    /// <param name="body">The certificates, no longer compressed.</param>
    private HandshakeOutcome? OnCertificate(HandshakeMessage message, ReadOnlySpan<byte> body)
    {
        var chain = CertificateView.ReadTls13(body);
        if (!chain.IsOk) return Stop.Malformed(chain.Reason!);
        if (chain.Value.IsEmpty) return Stop.Malformed("server without certificate");

        _session.Keep(chain.Value);
        return KeepLeafExtensions(chain.Value) ?? Advance(message, Awaited.CertificateVerify);
    }

    private HandshakeOutcome? KeepLeafExtensions(CertificateView chain)
    {
        var entries = chain.GetEnumerator();
        entries.MoveNext();
        var extensions = entries.Current.Extensions;
        if (extensions.TryFind(ExtensionType.SignedCertificateTimestamp, out var timestamps))
            _session.Facts = _session.Facts with { Timestamps = [.. timestamps] };
        if (!extensions.TryFind(ExtensionType.StatusRequest, out var body)) return null;

        var status = CertificateStatusView.Read(body);
        if (!status.IsOk) return Stop.Malformed(status.Reason!);

        _session.Facts = _session.Facts with { OcspResponse = [.. status.Value.Response] };
        return null;
    }

    private HandshakeOutcome? OnCertificateVerify(HandshakeMessage message)
    {
        var verify = CertificateVerifyView.Read(message.Body);
        if (!verify.IsOk) return Stop.Malformed(verify.Reason!);

        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        digest = digest[.._session.Transcript.Hash(Hash, digest)];
        var verdict = ServerSignature.Judge(_session.LeafKey, verify.Value.Scheme, ServerSignature.Content(digest), verify.Value.Signature);
        _session.Facts = _session.Facts with { SignatureScheme = verify.Value.Scheme, Signature = verdict };
        return Advance(message, Awaited.Finished);
    }

    private HandshakeOutcome? OnFinished(HandshakeMessage message)
    {
        Span<byte> expected = stackalloc byte[HashKinds.MaxSize];
        expected = expected[..VerifyData(_serverSecret, expected)];
        if (!message.Body.SequenceEqual(expected)) return Stop.WrongFinished;

        _session.Note(message);
        Answer();
        return null;
    }

    /// <summary>The client's flight: no certificate where one was asked for, then Finished; all later records are under the application's keys.</summary>
    private void Answer()
    {
        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        digest = digest[.._session.Transcript.Hash(Hash, digest)];
        _schedule.EnterMaster();
        var clientSecret = _schedule.Derive("c ap traffic"u8, digest);
        var serverSecret = _schedule.Derive("s ap traffic"u8, digest);

        if (_session.Facts.EarlyDataAccepted) _session.Send(ClientMessage.EndOfEarlyData());
        _session.SendCompatibilitySpec();
        _session.Records.WriteWith(Cipher(_clientSecret));
        if (_requestContext is { } context) _session.Send(ClientMessage.EmptyCertificate13(context));
        Span<byte> verifyData = stackalloc byte[HashKinds.MaxSize];
        _session.Send(ClientMessage.Of(HandshakeType.Finished, verifyData[..VerifyData(_clientSecret, verifyData)]));

        _session.Records.WriteWith(Cipher(clientSecret));
        _session.Records.ReadWith(Cipher(serverSecret));
        _session.Phase = new Tls13Established(_session, _protection, clientSecret, serverSecret, ResumptionSecret());
    }

    /// <summary>What the keys of tickets are made of, bound to the handshake up to the client's Finished.</summary>
    private byte[] ResumptionSecret()
    {
        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        return _schedule.Derive("res master"u8, digest[.._session.Transcript.Hash(Hash, digest)]);
    }

    private int VerifyData(ReadOnlySpan<byte> secret, Span<byte> verifyData)
    {
        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        digest = digest[.._session.Transcript.Hash(Hash, digest)];
        return KeySchedule.VerifyData(Hash, secret, digest, verifyData);
    }

    private HandshakeOutcome? Advance(HandshakeMessage message, Awaited next)
    {
        _session.Note(message);
        _awaited = next;
        return null;
    }

    private Aead13RecordCipher Cipher(ReadOnlySpan<byte> secret) => new(_protection.Aead, _protection.KeySize, Hash, secret);
}
