using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>The signature schemes that a server signs its key exchange with.</summary>
/// <param name="Tls12">Schemes of TLS 1.2, as ServerKeyExchange names them.</param>
/// <param name="Tls13">Schemes of TLS 1.3, as far as handshakes carried to CertificateVerify show them.</param>
/// <param name="Tls12Incomplete">Null when <paramref name="Tls12"/> is proven complete; otherwise what is missing.</param>
/// <param name="Tls13Incomplete">The same for <paramref name="Tls13"/>.</param>
public sealed record SchemeSupport(ImmutableArray<SignatureScheme> Tls12, ImmutableArray<SignatureScheme> Tls13, string? Tls12Incomplete, string? Tls13Incomplete)
{
    /// <summary>Reads what <paramref name="tls"/> shows.</summary>
    /// <param name="tls">What was seen.</param>
    public static SchemeSupport Of(TlsObservation tls)
    {
        var older = KeyExchangeReading.Schemes12(tls);
        var newest = Schemes13Reading.Of(tls);
        return new(Typed(older), Typed(newest), older.Incomplete, newest.Incomplete);
    }

    private static ImmutableArray<SignatureScheme> Typed(AcceptedSet set) => [.. set.Order.Ids.Select(id => new SignatureScheme(id))];
}
