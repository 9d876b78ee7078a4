using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>A public value of the server, seen in one connection.</summary>
/// <param name="Group">Its group by name, or the size of a prime; values of one group can be compared.</param>
/// <param name="Value">The value; of a hybrid, the classical part.</param>
/// <param name="Source">Where it was seen.</param>
internal sealed record ServerShare(string Group, ImmutableArray<byte> Value, string Source)
{
    /// <summary>Points on curves, in every version.</summary>
    internal static IEnumerable<ServerShare> OnCurves(TlsObservation tls) => Handshakes(tls, OfCurve).Concat(Hellos(tls, exchange => exchange.Prime.IsEmpty));

    /// <summary>Values of DHE up to TLS 1.2.</summary>
    internal static IEnumerable<ServerShare> OfDhe(TlsObservation tls) => Handshakes(tls, OfPrime).Concat(Hellos(tls, exchange => !exchange.Prime.IsEmpty));

    /// <summary>Two that are the same though they come from different connections; null when all differ.</summary>
    internal static (ServerShare First, ServerShare Again)? Repeated(IEnumerable<ServerShare> shares)
    {
        foreach (var same in shares.GroupBy(share => (share.Group, Convert.ToBase64String(share.Value.AsSpan()))))
        {
            if (same.Skip(1).FirstOrDefault() is { } again) return (same.First(), again);
        }

        return null;
    }

    private static IEnumerable<ServerShare> Handshakes(TlsObservation tls, Func<HandshakeObservation, string, ServerShare?> read) =>
        Placed.In(tls.Handshakes, "tls/handshakes").Where(placed => !placed.Item.ServerShare.IsEmpty).Select(placed => read(placed.Item, placed.Source)).OfType<ServerShare>();

    private static ServerShare? OfPrime(HandshakeObservation handshake, string source) =>
        handshake.DhPrime.IsEmpty ? null : new(PrimeName(handshake.DhPrime), handshake.ServerShare, source);

    /// <summary>The part of a hybrid that belongs to the curve: behind the ciphertext with X25519, before it with the NIST curves.</summary>
    private static ServerShare? OfCurve(HandshakeObservation handshake, string source) => (handshake.Group?.Id, handshake.ServerShare) switch
    {
        (0x11EC, { Length: > 32 } share) => new("x25519", share[^32..], source),
        (0x11EB, { Length: > 65 } share) => new("secp256r1", share[..65], source),
        (0x11ED, { Length: > 97 } share) => new("secp384r1", share[..97], source),
        _ => handshake.Group is { Kind: NamedGroupKind.MontgomeryCurve or NamedGroupKind.PrimeCurve or NamedGroupKind.BinaryCurve } group ? new(group.Name, handshake.ServerShare, source) : null,
    };

    private static IEnumerable<ServerShare> Hellos(TlsObservation tls, Func<ReceivedKeyExchange, bool> counts)
    {
        foreach (var placed in Placed.In(tls.Hellos, "tls/hellos").Concat(Placed.In(tls.KeyExchangeTrials, "tls/keyExchangeTrials")))
        {
            if (ReceivedKeyExchange.Of(placed.Item) is { PublicKey.IsEmpty: false } exchange && counts(exchange))
                yield return new(exchange.Group?.Name ?? PrimeName(exchange.Prime), exchange.PublicKey, placed.Source);
        }
    }

    private static string PrimeName(ImmutableArray<byte> prime) => $"a prime of {DhPrime.BitsOf(prime.AsSpan())} bits";
}
