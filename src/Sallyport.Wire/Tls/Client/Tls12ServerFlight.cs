using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>The flight of a server up to TLS 1.2, from its certificate to ServerHelloDone (RFC 5246 7.3), and the client's answer to it.</summary>
/// <remarks>The flight is in the clear: it is read to its end also where nothing can be answered for want of a cipher.</remarks>
internal sealed class Tls12ServerFlight : HandshakePhase
{
    private readonly HandshakeSession _session;
    private readonly SuiteProtection? _protection;
    private readonly Tls12KeyExchange _exchange;
    private readonly byte[] _serverRandom;
    private HandshakeType _last = HandshakeType.ServerHello;

    public Tls12ServerFlight(HandshakeSession session, SuiteProtection? protection, ServerHelloView hello)
    {
        _session = session;
        _protection = protection;
        _serverRandom = hello.Random.ToArray();
        _exchange = new Tls12KeyExchange(session, hello.CipherSuite, hello.SelectedVersion);
    }

    private ProtocolVersion Version => _session.Records.Version;

    public override HandshakeOutcome? Receive(HandshakeMessage message)
    {
        if (message.Type == HandshakeType.HelloRequest) return null;
        if (Rank(message.Type) <= Rank(_last)) return Stop.Unexpected("handshake message out of turn");

        _last = message.Type;
        _session.Note(message);
        return message.Type switch
        {
            HandshakeType.Certificate => OnCertificate(message),
            HandshakeType.CertificateStatus => OnCertificateStatus(message),
            HandshakeType.ServerKeyExchange => _exchange.Receive(message, _serverRandom),
            HandshakeType.CertificateRequest => OnCertificateRequest(message),
            _ => OnServerHelloDone(message),
        };
    }

    public override void Dispose()
    {
        _exchange.Dispose();
        base.Dispose();
    }

    /// <summary>The order of the flight; each message comes at most once.</summary>
    private static int Rank(HandshakeType type) => type switch
    {
        HandshakeType.ServerHello => 1,
        HandshakeType.Certificate => 2,
        HandshakeType.CertificateStatus => 3,
        HandshakeType.ServerKeyExchange => 4,
        HandshakeType.CertificateRequest => 5,
        HandshakeType.ServerHelloDone => 6,
        _ => 0,
    };

    private HandshakeOutcome? OnCertificate(HandshakeMessage message)
    {
        var chain = CertificateView.ReadTls12(message.Body);
        if (!chain.IsOk) return Stop.Malformed(chain.Reason!);

        _session.Keep(chain.Value);
        return null;
    }

    private HandshakeOutcome? OnCertificateStatus(HandshakeMessage message)
    {
        var status = CertificateStatusView.Read(message.Body);
        if (!status.IsOk) return Stop.Malformed(status.Reason!);

        _session.Facts = _session.Facts with { OcspResponse = [.. status.Value.Response] };
        return null;
    }

    private HandshakeOutcome? OnCertificateRequest(HandshakeMessage message)
    {
        var request = Version >= ProtocolVersion.Tls12 ? CertificateRequestView.ReadTls12(message.Body) : CertificateRequestView.ReadTls11(message.Body);
        if (!request.IsOk) return Stop.Malformed(request.Reason!);

        _session.Facts = _session.Facts with { CertificateRequest = Keeping.Request(request.Value) };
        return null;
    }

    private HandshakeOutcome? OnServerHelloDone(HandshakeMessage message)
    {
        if (!message.Body.IsEmpty) return Stop.Malformed("server hello done with a body");
        if (_protection is not { } protection) return Stop.UnknownCipher;
        if (_exchange.Complete(out var premaster, out var clientKeyExchange) is { } stop) return stop;

        if (_session.Facts.CertificateRequest is not null) _session.Send(ClientMessage.EmptyCertificate12());
        _session.Send(clientKeyExchange);
        var prf = Version >= ProtocolVersion.Tls12 ? Prf.Of(protection.Prf) : Prf.Legacy;
        Answer(protection, prf, MasterSecret(prf, premaster));
        return null;
    }

    private byte[] MasterSecret(Prf prf, ReadOnlySpan<byte> premaster)
    {
        if (!_session.Facts.ExtendedMasterSecret) return prf.MasterSecret(premaster, _session.Offer.Random, _serverRandom);

        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        return prf.ExtendedMasterSecret(premaster, digest[..prf.HandshakeHash(_session.Transcript.Messages, digest)]);
    }

    /// <summary>Changes the keys of what is sent and proves the handshake under them; the server's turn is next.</summary>
    private void Answer(SuiteProtection protection, Prf prf, byte[] master)
    {
        var keys = new Tls12Keys(protection, Version, _session.Facts.EncryptThenMac, _session.Options.Random);
        keys.Derive(prf, master, _session.Offer.Random, _serverRandom);
        _session.Keys = keys;
        var finish = new Tls12ServerFinish(_session, prf, master, keys);
        finish.SendFinished();
        _session.Phase = finish;
        Dispose();
    }
}
