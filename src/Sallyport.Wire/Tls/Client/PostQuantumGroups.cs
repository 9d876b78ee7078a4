using System.Collections.Immutable;
using Sallyport.Wire.Crypto;
using Sallyport.Wire.Crypto.Lattice;

namespace Sallyport.Wire.Tls.Client;

/// <summary>Makes key pairs of ML-KEM, alone or beside a curve.</summary>
internal static class PostQuantumGroups
{
    /// <summary>The groups that can be computed here, the usual hybrid first; none where the platform has no SHA-3.</summary>
    public static ImmutableArray<NamedGroup> Computed { get; } =
        MlKem.IsSupported ? [new(0x11EC), new(0x11EB), new(0x11ED), new(0x0201), new(0x0202), new(0x0200)] : [];

    /// <summary>A new key pair of <paramref name="group"/>; null when the platform has no SHA-3, or for a hybrid with what cannot be computed here.</summary>
    public static EphemeralKey? CreateKey(NamedGroup group, RandomBytes random) => group.Id switch
    {
        0x0200 => MlKemKey.Create(MlKemParameters.MlKem512, random),
        0x0201 => MlKemKey.Create(MlKemParameters.MlKem768, random),
        0x0202 => MlKemKey.Create(MlKemParameters.MlKem1024, random),
        0x11EC => MlKemKey.Create(MlKemParameters.MlKem768, random) is { } lattice ? new HybridKey(lattice, MlKemParameters.MlKem768.CiphertextSize, new X25519Key(random)) : null,
        0x11EB => BehindCurve(NistCurve.P256, MlKemParameters.MlKem768, random),
        0x11ED => BehindCurve(NistCurve.P384, MlKemParameters.MlKem1024, random),
        _ => null,
    };

    private static HybridKey? BehindCurve(NistCurve curve, MlKemParameters set, RandomBytes random) =>
        MlKemKey.Create(set, random) is { } lattice ? new HybridKey(new NistCurveKey(curve, random), 1 + (2 * curve.Size), lattice) : null;
}
