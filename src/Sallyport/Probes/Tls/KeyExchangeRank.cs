using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Guesses in which order servers prefer groups and signature schemes.</summary>
internal static class KeyExchangeRank
{
    private static readonly ushort[] UsualGroups = [0x11EC, 0x001D, 0x0017, 0x001E, 0x0019, 0x0018, 0x11EB, 0x11ED, 0x0100, 0x0101, 0x0102, 0x0103, 0x0104];
    private static readonly ushort[] UsualSchemes = [0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0809, 0x080A, 0x080B, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0303, 0x0203, 0x0301, 0x0201];

    /// <summary>The groups, the likely favourites first.</summary>
    internal static ushort[] Groups(ImmutableArray<NamedGroup> groups) => Usual(UsualGroups, [.. groups.Select(group => group.Id)]);

    /// <summary>The schemes, the likely favourites first.</summary>
    internal static ushort[] Schemes(ImmutableArray<SignatureScheme> schemes) => Usual(UsualSchemes, [.. schemes.Select(scheme => scheme.Id)]);

    /// <summary>Guesses groups by their kind.</summary>
    internal static Guess GuessGroups() => new(UsualGroups, id => ((int)new NamedGroup(id).Kind, -1));

    /// <summary>Guesses schemes by the key that signs, and by the hash.</summary>
    internal static Guess GuessSchemes() => new(UsualSchemes, SchemeTraits);

    private static (int First, int Second) SchemeTraits(ushort id)
    {
        var scheme = new SignatureScheme(id);
        return (((int)scheme.Key << 1) | (scheme.IsPss ? 1 : 0), (int)scheme.Hash);
    }

    private static ushort[] Usual(ushort[] first, ushort[] all) => [.. first.Where(all.Contains), .. all.Where(id => !first.Contains(id))];
}
