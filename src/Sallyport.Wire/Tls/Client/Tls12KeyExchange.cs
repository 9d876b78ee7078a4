using System.Buffers.Binary;
using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>How client and server agree on the premaster secret up to TLS 1.2: static RSA, DHE or ECDHE (RFC 5246 7.4.7, RFC 8422 2).</summary>
internal sealed class Tls12KeyExchange(HandshakeSession session, CipherSuite suite, ProtocolVersion version) : IDisposable
{
    private const int PremasterSize = 48;

    private EphemeralKey? _key;
    private HandshakeOutcome? _unfinishable;
    private byte[] _peer = [];

    /// <summary>Takes the server's ephemeral key and holds its signature against the certificate.</summary>
    public HandshakeOutcome? Receive(HandshakeMessage message, ReadOnlySpan<byte> serverRandom)
    {
        var read = ServerKeyExchangeView.Read(message.Body, suite, version);
        if (!read.IsOk) return Stop.Malformed(read.Reason!);

        var exchange = read.Value;
        session.Facts = session.Facts with
        {
            Group = suite.KeyExchange == KeyExchange.Dhe ? KeyExchangeGroups.GroupOf(exchange.Prime) : exchange.Group,
            DhPrime = suite.KeyExchange == KeyExchange.Dhe ? [.. exchange.Prime] : [],
            ServerShare = [.. exchange.PublicKey],
            SignatureScheme = exchange.Scheme,
            Signature = Verdict(exchange, serverRandom),
        };
        return TakeKey(exchange);
    }

    /// <summary>Makes the secret and the message that lets the server make it too.</summary>
    public HandshakeOutcome? Complete(out byte[] premaster, out byte[] message)
    {
        premaster = message = [];
        if (!suite.IsAnonymous && session.Facts.Certificates.IsEmpty) return Stop.Unexpected("server without certificate");
        if (suite.KeyExchange == KeyExchange.Rsa) return Transport(out premaster, out message);
        if (suite.KeyExchange is not (KeyExchange.Dhe or KeyExchange.Ecdhe)) return Stop.Unfinishable("key exchange of the suite");
        if (_unfinishable is not null) return _unfinishable;
        if (_key is null) return Stop.Unexpected("server without key exchange");
        if (_key.Agree(_peer) is not { } secret) return Stop.Illegal("public value that is no element of its group");

        var isFiniteField = suite.KeyExchange == KeyExchange.Dhe;
        premaster = isFiniteField ? secret.AsSpan().TrimStart((byte)0).ToArray() : secret;
        message = ClientMessage.KeyExchange(isFiniteField ? 2 : 1, _key.PublicKey);
        return null;
    }

    public void Dispose() => _key?.Dispose();

    /// <summary>Makes the client's key for the server's; what cannot be computed ends the handshake only when the flight has been read.</summary>
    private HandshakeOutcome? TakeKey(ServerKeyExchangeView exchange)
    {
        _peer = exchange.PublicKey.ToArray();
        switch (suite.KeyExchange)
        {
            case KeyExchange.Dhe when exchange.Prime.Length > FiniteFieldKey.MaxPrimeSize:
                _unfinishable = Stop.Unfinishable("prime of more than 16384 bits");
                return null;
            case KeyExchange.Dhe:
                _key = FiniteFieldKey.Create(exchange.Prime, exchange.Generator, session.Options.Random);
                return _key is null ? Stop.Illegal("prime or generator that makes no group") : null;
            case KeyExchange.Ecdhe when exchange.CurveType == CurveType.Named && exchange.Group is { } group:
                if (!session.Options.Groups.Contains(group)) return Stop.Illegal("group that was not offered");
                _key = group.CreateKey(session.Options.Random);
                break;
        }

        if (_key is null) _unfinishable = Stop.Unfinishable("group of the key exchange");
        return null;
    }

    private SignatureVerdict Verdict(ServerKeyExchangeView exchange, ReadOnlySpan<byte> serverRandom)
    {
        if (exchange.Signature.IsEmpty && suite.IsAnonymous) return SignatureVerdict.NotSigned;

        byte[] signed = [.. session.Offer.Random, .. serverRandom, .. exchange.Parameters];
        return exchange.Scheme is { } scheme
            ? ServerSignature.Judge(session.LeafKey, scheme, signed, exchange.Signature)
            : ServerSignature.JudgeLegacy(session.LeafKey, suite.Authentication, signed, exchange.Signature);
    }

    /// <summary>The secret begins with the version of the hello, so that a downgrade shows (RFC 5246 7.4.7.1).</summary>
    private HandshakeOutcome? Transport(out byte[] premaster, out byte[] message)
    {
        message = [];
        premaster = new byte[PremasterSize];
        session.Options.Random(premaster);
        BinaryPrimitives.WriteUInt16BigEndian(premaster, session.Offer.LegacyVersion.Id);
        if (session.LeafKey is not RsaPeerKey key || key.Encrypt(premaster) is not { } encrypted) return Stop.Unfinishable("key of the certificate");

        message = ClientMessage.KeyExchange(2, encrypted);
        return null;
    }
}
