namespace Sallyport.Wire.Tls;

/// <summary>The server's ephemeral key up to TLS 1.2 (RFC 5246 7.4.3, RFC 8422 5.4), as a view over the message body.</summary>
/// <remarks>The message does not say what it is: its form follows from the suite and the version.</remarks>
public readonly ref struct ServerKeyExchangeView
{
    /// <summary>The parameters as they are signed, behind the two randoms.</summary>
    public ReadOnlySpan<byte> Parameters { get; private init; }

    /// <summary>How the curve is described; none for other exchanges.</summary>
    public CurveType CurveType { get; private init; }

    /// <summary>The group of an elliptic curve exchange; the "arbitrary explicit" entries where the server made its own.</summary>
    public NamedGroup? Group { get; private init; }

    /// <summary>The server's public value: a point, or Ys.</summary>
    public ReadOnlySpan<byte> PublicKey { get; private init; }

    /// <summary>The prime of a finite-field exchange, of SRP, or the modulus of an export RSA key.</summary>
    public ReadOnlySpan<byte> Prime { get; private init; }

    /// <summary>The generator of a finite-field exchange, or the exponent of an export RSA key.</summary>
    public ReadOnlySpan<byte> Generator { get; private init; }

    /// <summary>The hint for a shared key (RFC 4279), or the salt of SRP.</summary>
    public ReadOnlySpan<byte> Hint { get; private init; }

    /// <summary>How the parameters are signed; null without signature, and before TLS 1.2, which does not say.</summary>
    public SignatureScheme? Scheme { get; private init; }

    /// <summary>The signature; empty for anonymous and shared-key exchanges.</summary>
    public ReadOnlySpan<byte> Signature { get; private init; }

    /// <summary>Size of the prime or RSA modulus in bits, leading zeros not counted.</summary>
    public int PrimeBits
    {
        get
        {
            var significant = Prime.TrimStart((byte)0);
            return significant.IsEmpty ? 0 : (8 * significant.Length) - (byte.LeadingZeroCount(significant[0]));
        }
    }

    /// <summary>Reads the body of a message of type <see cref="HandshakeType.ServerKeyExchange"/>.</summary>
    /// <param name="body">The message without its header.</param>
    /// <param name="suite">The chosen suite. Of an exchange whose form is not known here, only <see cref="Parameters"/> is set, to all of it.</param>
    /// <param name="version">The negotiated version.</param>
    public static ParseResult<ServerKeyExchangeView> Read(ReadOnlySpan<byte> body, CipherSuite suite, ProtocolVersion version)
    {
        if (!HasKnownForm(suite)) return ParseResult.Ok(new ServerKeyExchangeView { Parameters = body }, body.Length);

        var reader = new SpanReader(body);
        var view = ReadParameters(ref reader, suite.KeyExchange);
        if (reader.Failed) return ParseResult.Malformed("key exchange parameters end early", reader.Position);
        if (IsCurve(suite.KeyExchange) && view.CurveType == CurveType.None) return ParseResult.Malformed("unknown type of curve", 0);

        var signed = reader.Position;
        var scheme = IsSigned(suite) && version >= ProtocolVersion.Tls12 ? new SignatureScheme(reader.ReadUInt16()) : (SignatureScheme?)null;
        var signature = IsSigned(suite) ? reader.ReadVector16() : default;
        if (!reader.AtEnd) return ParseResult.Malformed("signature does not fill the key exchange", reader.Position);

        return ParseResult.Ok(view with { Parameters = body[..signed], Scheme = scheme, Signature = signature }, body.Length);
    }

    private static bool IsSigned(CipherSuite suite) => suite.Authentication is Authentication.Rsa or Authentication.Dss or Authentication.Ecdsa
        && suite.KeyExchange is not KeyExchange.RsaPsk;

    private static bool HasKnownForm(CipherSuite suite) => suite.Authentication is not (Authentication.Sm2 or Authentication.Identity)
        && (suite.KeyExchange is KeyExchange.Rsa or KeyExchange.Dhe or KeyExchange.Ecdhe or KeyExchange.Srp
            or KeyExchange.Psk or KeyExchange.RsaPsk or KeyExchange.DhePsk or KeyExchange.EcdhePsk);

    private static bool IsCurve(KeyExchange exchange) => exchange is KeyExchange.Ecdhe or KeyExchange.EcdhePsk;

    private static ServerKeyExchangeView ReadParameters(scoped ref SpanReader reader, KeyExchange exchange)
    {
        var hint = exchange is KeyExchange.Psk or KeyExchange.RsaPsk or KeyExchange.DhePsk or KeyExchange.EcdhePsk ? reader.ReadVector16() : default;
        return exchange switch
        {
            KeyExchange.Ecdhe or KeyExchange.EcdhePsk => ReadCurve(ref reader) with { Hint = hint },
            KeyExchange.Dhe or KeyExchange.DhePsk => new() { Hint = hint, Prime = reader.ReadVector16(), Generator = reader.ReadVector16(), PublicKey = reader.ReadVector16() },
            KeyExchange.Rsa => new() { Prime = reader.ReadVector16(), Generator = reader.ReadVector16() },
            KeyExchange.Srp => new() { Prime = reader.ReadVector16(), Generator = reader.ReadVector16(), Hint = reader.ReadVector8(), PublicKey = reader.ReadVector16() },
            _ => new() { Hint = hint },
        };
    }

    private static ServerKeyExchangeView ReadCurve(scoped ref SpanReader reader)
    {
        var type = (CurveType)reader.ReadUInt8();
        switch (type)
        {
            case CurveType.Named:
                return new() { CurveType = type, Group = new NamedGroup(reader.ReadUInt16()), PublicKey = reader.ReadVector8() };
            case CurveType.ExplicitPrime:
                SkipVectors(ref reader, 6);
                return new() { CurveType = type, Group = NamedGroup.ArbitraryExplicitPrimeCurves, PublicKey = reader.ReadVector8() };
            case CurveType.ExplicitChar2:
                reader.ReadUInt16();
                SkipVectors(ref reader, reader.ReadUInt8() == 1 ? 6 : 8);
                return new() { CurveType = type, Group = NamedGroup.ArbitraryExplicitChar2Curves, PublicKey = reader.ReadVector8() };
            default:
                return default;
        }
    }

    // Prime or basis, a, b, base point, order, cofactor; a pentanomial basis has three numbers where a trinomial has one.
    private static void SkipVectors(scoped ref SpanReader reader, int count)
    {
        while (count-- > 0) reader.ReadVector8();
    }
}
