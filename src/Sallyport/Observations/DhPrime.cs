using System.Collections.Immutable;
using System.Numerics;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>A prime that the server used for DHE up to TLS 1.2.</summary>
/// <param name="Bits">Its size.</param>
/// <param name="Value">The prime, most significant byte first, no leading zero; empty in runs saved before it was kept.</param>
/// <param name="Source">Where it was seen first.</param>
internal sealed record DhPrime(int Bits, ImmutableArray<byte> Value, string Source)
{
    /// <summary>True when it was seen in exchanges without authentication alone: OpenSSL, left to choose, takes a shorter prime there than beside a certificate.</summary>
    internal bool IsAnonymous { get; init; }

    /// <summary>Every prime seen, each once.</summary>
    internal static IReadOnlyList<DhPrime> All(TlsObservation tls) =>
        [.. InHandshakes(tls).Concat(InHellos(tls)).GroupBy(prime => (prime.Bits, Convert.ToBase64String(prime.Value.AsSpan()))).Select(seen => seen.First() with { IsAnonymous = seen.All(prime => prime.IsAnonymous) })];

    /// <summary>Size of a number in bits, leading zeros not counted.</summary>
    internal static int BitsOf(ReadOnlySpan<byte> number)
    {
        var significant = number.TrimStart((byte)0);
        return significant.IsEmpty ? 0 : (significant.Length * 8) - BitOperations.LeadingZeroCount((uint)significant[0] << 24);
    }

    private static IEnumerable<DhPrime> InHandshakes(TlsObservation tls)
    {
        foreach (var placed in Placed.In(tls.Handshakes, "tls/handshakes"))
        {
            if (placed.Item.DhPrime is { IsEmpty: false } prime) yield return Of(prime, placed.Source);
            else if (placed.Item is { Version: { } version, DhBits: > 0 and var bits } && version < ProtocolVersion.Tls13) yield return new(bits, [], placed.Source);
        }
    }

    private static IEnumerable<DhPrime> InHellos(TlsObservation tls)
    {
        foreach (var placed in Placed.In(tls.Hellos, "tls/hellos").Concat(Placed.In(tls.KeyExchangeTrials, "tls/keyExchangeTrials")))
        {
            if (ReceivedKeyExchange.Of(placed.Item) is { Prime: { IsEmpty: false } prime })
                yield return Of(prime, placed.Source) with { IsAnonymous = placed.Item.Outcome is HelloOutcome.ServerHello { Suite.IsAnonymous: true } };
        }
    }

    private static DhPrime Of(ImmutableArray<byte> prime, string source) => new(BitsOf(prime.AsSpan()), [.. prime.AsSpan().TrimStart((byte)0)], source);
}
