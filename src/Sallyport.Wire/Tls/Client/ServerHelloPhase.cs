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
        Version = hello.SelectedVersion,
        CipherSuite = hello.CipherSuite,
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

    private HandshakeOutcome? Mismatch(ServerHelloView hello)
    {
        if (!session.Options.Offers(hello.SelectedVersion)) return Stop.Version;
        if (!session.Options.CipherSuites.Contains(hello.CipherSuite)) return Stop.Illegal("suite that was not offered");
        if (hello.CipherSuite.IsTls13 != (hello.SelectedVersion == ProtocolVersion.Tls13)) return Stop.Illegal("suite of another version");
        if (hello.CompressionMethod != 0) return Stop.Illegal("compression that was not offered");
        if (_retriedWith is { } suite && suite != hello.CipherSuite) return Stop.Illegal("suite changed after the retry");
        return hello.SelectedVersion == ProtocolVersion.Tls13 && !hello.SessionId.SequenceEqual(session.Offer.SessionId)
            ? Stop.Illegal("session id that is no echo")
            : null;
    }

    private HandshakeOutcome? Enter(ServerHelloView hello, HandshakeMessage message)
    {
        session.Note(message);
        var protection = SuiteProtection.Of(hello.CipherSuite);
        if (hello.SelectedVersion == ProtocolVersion.Tls13) return protection is { } known ? EnterTls13(hello, known) : Stop.UnknownCipher;
        if (_retriedWith is not null) return Stop.Version;

        session.Records.Version = hello.SelectedVersion;
        session.Phase = new Tls12ServerFlight(session, protection, hello);
        return null;
    }

    private HandshakeOutcome? EnterTls13(ServerHelloView hello, SuiteProtection protection)
    {
        if (hello.KeyShareGroup is not { } group) return new HandshakeOutcome.Violated("server hello without key share", AlertDescription.MissingExtension);

        session.Facts = session.Facts with { Group = group, ServerShare = [.. hello.KeyShare] };
        if (session.Offer.KeyOf(group) is not { } key) return Stop.Illegal("key share of a group that none was sent for");
        if (key.Agree(hello.KeyShare) is not { } shared) return Stop.Illegal("key share that is no element of its group");

        session.Records.Version = ProtocolVersion.Tls12;
        session.Phase = new Tls13ServerFlight(session, protection, shared);
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
        if (session.Offer.SecondHello(hello.KeyShareGroup, hello.Cookie) is not { } second) return Stop.Unfinishable("group of the key share");

        session.Records.Version = ProtocolVersion.Tls12;
        session.SendCompatibilitySpec();
        session.Send(second);
        return null;
    }
}
