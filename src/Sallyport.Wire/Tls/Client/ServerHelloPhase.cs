using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>Waits for the ServerHello, or for one HelloRetryRequest before it, and holds the choice against the offer.</summary>
internal sealed class ServerHelloPhase(HandshakeSession session) : HandshakePhase
{
    private CipherSuite? _retriedWith;

    public override HandshakeOutcome? Receive(HandshakeMessage message)
    {
        // Up to TLS 1.2 a HelloRequest may come at any time and is no part of the handshake (RFC 5246 7.4.1.1).
        if (message.Type == HandshakeType.HelloRequest) return null;
        if (message.Type != HandshakeType.ServerHello) return Stop.Unexpected("handshake that does not begin with a server hello");

        var hello = ServerHelloView.Read(message.Body);
        if (!hello.IsOk) return Stop.Malformed(hello.Reason ?? "server hello ends early");
        if (hello.Value.IsHelloRetryRequest && session.Options.Offers(ProtocolVersion.Tls13)) return Retry(hello.Value, message);

        Record(hello.Value);
        return Mismatch(hello.Value) ?? Enter(hello.Value, message);
    }

    /// <summary>Before the choice some servers send one for the old keys; TLS 1.3 servers send one behind a retry.</summary>
    public override HandshakeOutcome? ChangeCipherSpec() => _retriedWith is null ? base.ChangeCipherSpec() : null;

    private void Record(ServerHelloView hello) => session.Facts = session.Facts with
    {
        Version = CanAnswer(hello.SelectedVersion) ? hello.SelectedVersion : null,
        CipherSuite = session.Options.CipherSuites.Contains(hello.CipherSuite) ? hello.CipherSuite : null,
        Compression = hello.CompressionMethod,
        ServerRandom = [.. hello.Random],
        SessionId = [.. hello.SessionId],
        Downgrade = hello.DowngradeSentinel,
        ServerHelloExtensions = Keeping.Extensions(hello.Extensions),
        ExtendedMasterSecret = hello.ExtendedMasterSecret || hello.SelectedVersion == ProtocolVersion.Tls13,
        EncryptThenMac = hello.EncryptThenMac,
        SecureRenegotiation = hello.SecureRenegotiation,
        Alpn = [.. hello.Alpn],
    };

    /// <summary>False for a version that says nothing about the server: outside the offer, and no older one that a hello without a list of versions may be answered with (RFC 5246 appendix E.1).</summary>
    private bool CanAnswer(ProtocolVersion version) =>
        session.Options.Offers(version) || (!session.Options.Offers(ProtocolVersion.Tls13) && version < session.Options.Versions.Max());

    private HandshakeOutcome? Mismatch(ServerHelloView hello)
    {
        if (!session.Options.Offers(hello.SelectedVersion)) return Stop.Version;
        if (!session.Options.CipherSuites.Contains(hello.CipherSuite)) return Stop.Illegal("suite that was not offered");
        if (hello.CipherSuite.IsTls13 != (hello.SelectedVersion == ProtocolVersion.Tls13)) return Stop.Illegal("suite of another version");
        if (hello.CompressionMethod != 0) return Stop.Illegal("compression that was not offered");
        if (_retriedWith is { } suite && suite != hello.CipherSuite) return Stop.Illegal("suite changed after the retry");
        return hello.SelectedVersion == ProtocolVersion.Tls13 ? Tls13Mismatch(hello) : null;
    }

    private HandshakeOutcome? Tls13Mismatch(ServerHelloView hello)
    {
        if (!hello.SessionId.SequenceEqual(session.Offer.SessionId)) return Stop.Illegal("session id that is no echo");
        if (hello.SelectedIdentity is not { } identity) return null;

        return identity == 0 && session.Offer.Key is { } key && hello.CipherSuite.PrfHash.Kind() == key.Hash ? null : Stop.Illegal("pre-shared key that was not offered");
    }

    private HandshakeOutcome? Enter(ServerHelloView hello, HandshakeMessage message)
    {
        session.Note(message);
        var protection = SuiteProtection.Of(hello.CipherSuite);
        if (hello.SelectedVersion == ProtocolVersion.Tls13) return protection is { } known ? EnterTls13(hello, known) : Stop.UnknownCipher;
        if (_retriedWith is not null) return Stop.Version;

        session.Records.Version = hello.SelectedVersion;
        if (session.Offer.Older is { } older && hello.SessionId.SequenceEqual(session.Offer.SessionId)) return Resume(older, hello, protection);

        session.Phase = new Tls12ServerFlight(session, protection, hello);
        return null;
    }

    /// <summary>The session is taken up: the keys are made of its secret, and the server finishes first (RFC 5246 7.3).</summary>
    private HandshakeOutcome? Resume(ResumableSession older, ServerHelloView hello, SuiteProtection? protection)
    {
        if (hello.SelectedVersion != older.Version || hello.CipherSuite != older.CipherSuite) return Stop.Illegal("session taken up with another version or suite");
        if (protection is not { } known) return Stop.UnknownCipher;

        session.Facts = session.Facts with { Resumed = true };
        var prf = older.Version >= ProtocolVersion.Tls12 ? Prf.Of(known.Prf) : Prf.Legacy;
        var keys = new Tls12Keys(known, older.Version, hello.EncryptThenMac, session.Options.Random);
        keys.Derive(prf, older.Secret, session.Offer.Random, hello.Random);
        session.Keys = keys;
        session.Phase = new Tls12ServerFinish(session, prf, older.Secret.ToArray(), keys);
        return null;
    }

    private HandshakeOutcome? EnterTls13(ServerHelloView hello, SuiteProtection protection)
    {
        var resumed = hello.SelectedIdentity is not null ? session.Offer.Key : null;
        session.Facts = session.Facts with { Resumed = resumed is not null };
        if (hello.KeyShareGroup is null && resumed is not null && session.Options.PskModes.Contains((byte)0)) return EnterFlight(protection, resumed, default);
        if (hello.KeyShareGroup is not { } group) return new HandshakeOutcome.Violated("server hello without key share", AlertDescription.MissingExtension);

        session.Facts = session.Facts with { Group = group, ServerShare = [.. hello.KeyShare] };
        if (session.Offer.KeyOf(group) is not { } key) return Stop.Illegal("key share of a group that none was sent for");
        if (key.Agree(hello.KeyShare) is not { } shared) return Stop.Illegal("key share that is no element of its group");

        return EnterFlight(protection, resumed, shared);
    }

    private HandshakeOutcome? EnterFlight(SuiteProtection protection, PreSharedKey? resumed, ReadOnlySpan<byte> shared)
    {
        session.Records.Version = ProtocolVersion.Tls12;
        session.Phase = new Tls13ServerFlight(session, protection, resumed, shared);
        return null;
    }

    private HandshakeOutcome? Retry(ServerHelloView hello, HandshakeMessage message)
    {
        session.Facts = session.Facts with { HelloRetried = true };
        if (_retriedWith is not null) return Stop.Unexpected("second hello retry request");
        if (hello.SelectedVersion != ProtocolVersion.Tls13) return Stop.Version;
        if (!session.Options.CipherSuites.Contains(hello.CipherSuite)) return Stop.Illegal("suite that was not offered");
        if (SuiteProtection.Of(hello.CipherSuite) is not { } protection) return Stop.UnknownCipher;
        if (hello.KeyShareGroup is { } group && (!session.Options.Groups.Contains(group) || session.Offer.KeyOf(group) is not null))
            return Stop.Illegal("retry for a group that was not offered or has its share");

        _retriedWith = hello.CipherSuite;
        session.Transcript.Condense(protection.Prf);
        session.Note(message);
        if (session.Offer.SecondHello(hello.KeyShareGroup, hello.Cookie, protection.Prf, session.Transcript.Messages) is not { } second) return Stop.Unfinishable("group of the key share");

        session.Records.Version = ProtocolVersion.Tls12;
        session.Records.WriteInTheClear();
        session.SendCompatibilitySpec();
        session.Send(second);
        return null;
    }
}
