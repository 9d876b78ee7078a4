using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>The sets that hellos offer, made once from the registries. None is longer than 127 entries: some servers read no more.</summary>
internal static class OfferedSets
{
    private const int LongestOffer = 127;

    /// <summary>TLS_EMPTY_RENEGOTIATION_INFO_SCSV (RFC 5746 3.3).</summary>
    internal static CipherSuite RenegotiationSignal { get; } = new(0x00FF);

    /// <summary>TLS_FALLBACK_SCSV (RFC 7507).</summary>
    internal static CipherSuite FallbackSignal { get; } = new(0x5600);

    /// <summary>X25519MLKEM768 (draft-ietf-tls-ecdhe-mlkem).</summary>
    internal static NamedGroup Hybrid768 { get; } = new(0x11EC);

    /// <summary>Every suite of TLS 1.3.</summary>
    internal static ImmutableArray<CipherSuite> Tls13 { get; } = [.. CipherSuite.All.Where(suite => suite.IsTls13)];

    /// <summary>What servers with an ordinary certificate can take up to TLS 1.2: RSA, DHE and ECDHE, the strong and forward-secret first.</summary>
    internal static ImmutableArray<CipherSuite> Ordinary { get; } = Strongest(LongestOffer);

    /// <summary>All other suites up to TLS 1.2, in offers of at most 127.</summary>
    internal static IEnumerable<ImmutableArray<CipherSuite>> Unusual =>
        CipherSuite.All.Where(suite => !suite.IsTls13 && !Ordinary.Contains(suite)).Chunk(LongestOffer).Select(chunk => chunk.ToImmutableArray());

    /// <summary>What versions before TLS 1.2 can have, the ordinary first, in offers of at most 127: neither AEAD nor hashes of the SHA-2 family are known there. The first offer holds all that SSLv3 can have.</summary>
    internal static ImmutableArray<ImmutableArray<CipherSuite>> Older { get; } = [.. OlderInOrder().Chunk(LongestOffer).Select(chunk => chunk.ToImmutableArray())];

    /// <summary>Forward secrecy and authenticated encryption up to TLS 1.2.</summary>
    internal static ImmutableArray<CipherSuite> Modern { get; } =
        [.. Ordinary.Where(suite => suite is { ForwardSecret: true, IsAead: true })];

    /// <summary>CBC mode.</summary>
    internal static ImmutableArray<CipherSuite> Cbc { get; } = [.. Ordinary.Where(suite => suite.Mode == CipherMode.Cbc)];

    /// <summary>Every group, the usual first.</summary>
    internal static ImmutableArray<NamedGroup> Groups { get; } =
        [.. new NamedGroup[] { new(0x001D), new(0x0017), new(0x0018), new(0x0019) }.Concat(NamedGroup.All.Where(group => group.Kind != NamedGroupKind.Unknown)).Distinct()];

    /// <summary>Every signature scheme, the usual first.</summary>
    internal static ImmutableArray<SignatureScheme> Schemes { get; } =
        [.. new SignatureScheme[] { new(0x0403), new(0x0804), new(0x0401), new(0x0503), new(0x0805), new(0x0501) }.Concat(SignatureScheme.All).Distinct()];

    /// <summary>Sorted as an array: ordering with LINQ over a value type is compiled anew at every start.</summary>
    private static ImmutableArray<CipherSuite> Strongest(int count)
    {
        var suites = CipherSuite.All.Where(IsOrdinary).ToArray();
        Array.Sort(suites, (one, other) => Rank(other).CompareTo(Rank(one)));
        return [.. suites.AsSpan(0, Math.Min(count, suites.Length))];
    }

    private static IEnumerable<CipherSuite> OlderInOrder()
    {
        var known = Sallyport.Observations.Candidates.Suites(ProtocolVersion.Tls11).Where(suite => suite.IsKnown).ToArray();
        return known.Where(Ordinary.Contains).Concat(known.Where(suite => !Ordinary.Contains(suite) && !NeedsTls(suite))).Concat(known.Where(NeedsTls));
    }

    /// <summary>Key exchanges that were defined for TLS and not for SSLv3: pre-shared keys (RFC 4279), SRP (RFC 5054), Kerberos (RFC 2712).</summary>
    private static bool NeedsTls(CipherSuite suite) =>
        suite.KeyExchange is not (KeyExchange.Rsa or KeyExchange.Dhe or KeyExchange.Ecdhe or KeyExchange.Dh or KeyExchange.Ecdh or KeyExchange.Fortezza) && !suite.IsAnonymous && !suite.IsNull;

    private static bool IsOrdinary(CipherSuite suite) =>
        suite.KeyExchange is KeyExchange.Rsa or KeyExchange.Dhe or KeyExchange.Ecdhe && !suite.IsExport && !suite.IsNull && !suite.IsAnonymous;

    /// <summary>Forward secrecy before authenticated encryption before strength; the number last, so that the order is the same everywhere.</summary>
    private static int Rank(CipherSuite suite) =>
        ((suite.ForwardSecret ? 1 << 30 : 0) | (suite.IsAead ? 1 << 29 : 0) | (suite.StrengthBits << 16)) - suite.Id;

    /// <summary>Suites of the weak classes that <paramref name="classes"/> names, in offers of at most 127, no class split.</summary>
    internal static IEnumerable<ImmutableArray<CipherSuite>> Weak(IEnumerable<WeakClass> classes)
    {
        var offer = new HashSet<CipherSuite>();
        foreach (var weak in classes)
        {
            var suites = WeakClasses.Suites(weak);
            if (offer.Count > 0 && offer.Union(suites).Count() > LongestOffer)
            {
                yield return [.. offer];
                offer.Clear();
            }

            offer.UnionWith(suites);
        }

        if (offer.Count > 0) yield return [.. offer];
    }
}
