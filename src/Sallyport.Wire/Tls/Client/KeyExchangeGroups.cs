using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>Makes key pairs of the groups that can be computed here.</summary>
internal static class KeyExchangeGroups
{
    /// <summary>A new key pair of <paramref name="group"/>; null when the group is beyond the platform.</summary>
    public static EphemeralKey? CreateKey(this NamedGroup group, RandomBytes random)
    {
        if (group == NamedGroup.X25519) return new X25519Key(random);
        if (group == NamedGroup.Secp256r1) return new NistCurveKey(NistCurve.P256, random);
        if (group == NamedGroup.Secp384r1) return new NistCurveKey(NistCurve.P384, random);
        if (group == NamedGroup.Secp521r1) return new NistCurveKey(NistCurve.P521, random);
        if (group.IsPostQuantum) return PostQuantumGroups.CreateKey(group, random);
        return group.Kind == NamedGroupKind.FiniteField && FfdheGroup.Prime(group.Bits) is { } prime ? FiniteFieldKey.Create(prime, [2], random) : null;
    }

    /// <summary>The group of RFC 7919 that has this prime; null for a prime of the server's own.</summary>
    public static NamedGroup? GroupOf(ReadOnlySpan<byte> prime)
    {
        var bits = prime.Length * 8;
        return FfdheGroup.Prime(bits) is { } known && prime.SequenceEqual(known) ? ByBits(bits) : null;
    }

    private static NamedGroup ByBits(int bits) => bits switch
    {
        2048 => NamedGroup.Ffdhe2048,
        3072 => NamedGroup.Ffdhe3072,
        4096 => NamedGroup.Ffdhe4096,
        6144 => NamedGroup.Ffdhe6144,
        _ => NamedGroup.Ffdhe8192,
    };
}
