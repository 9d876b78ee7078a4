using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Guesses in which order servers prefer groups and signature schemes.</summary>
internal static class KeyExchangeRank
{
    private static readonly ushort[] UsualGroups = [0x11EC, 0x001D, 0x0017, 0x001E, 0x0019, 0x0018, 0x11EB, 0x11ED, 0x0100, 0x0101, 0x0102, 0x0103, 0x0104];
    private static readonly ushort[] UsualSchemes = [0x0403, 0x0503, 0x0603, 0x0303, 0x0203, 0x0807, 0x0808, 0x0809, 0x080A, 0x080B, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0301, 0x0201];

    /// <summary>The groups, the likely favourites first.</summary>
    internal static ushort[] Groups(ImmutableArray<NamedGroup> groups) => Usual(UsualGroups, [.. groups.Select(group => group.Id)]);

    /// <summary>The schemes, the likely favourites first.</summary>
    internal static ushort[] Schemes(ImmutableArray<SignatureScheme> schemes) => Usual(UsualSchemes, [.. schemes.Select(scheme => scheme.Id)]);

    /// <summary>Guesses groups by their kind.</summary>
    internal static Guess GuessGroups(bool ownOrder = false) => new(UsualGroups, id => ((int)new NamedGroup(id).Kind, id), id => (GroupOdds(id), 1), ownOrder);

    /// <summary>Guesses schemes by the key that signs, and by the hash.</summary>
    internal static Guess GuessSchemes(bool ownOrder = false) => new(UsualSchemes, SchemeTraits, id => SchemeOdds(new SignatureScheme(id)), ownOrder);

    private static (int First, int Second) SchemeTraits(ushort id)
    {
        var scheme = new SignatureScheme(id);
        return (((int)scheme.Key << 1) | (scheme.IsPss ? 1 : 0), (int)scheme.Hash);
    }

    private static double GroupOdds(ushort id) => new NamedGroup(id).Kind switch
    {
        NamedGroupKind.PrimeCurve or NamedGroupKind.MontgomeryCurve => 0.85,
        NamedGroupKind.FiniteField => 0.5,
        NamedGroupKind.Hybrid => 0.4,
        _ => 0.1,
    };

    /// <summary>A server has keys of one kind, seldom of two, and SHA-1 less and less.</summary>
    private static (double First, double Second) SchemeOdds(SignatureScheme scheme) => (
        scheme.Key is SignatureKey.Ecdsa or SignatureKey.Rsa ? 0.6 : 0.1,
        scheme.Hash is HashName.Sha256 or HashName.Sha384 or HashName.Sha512 ? 0.95 : 0.4);

    private static ushort[] Usual(ushort[] first, ushort[] all) => [.. first.Where(all.Contains), .. all.Where(id => !first.Contains(id))];
}
