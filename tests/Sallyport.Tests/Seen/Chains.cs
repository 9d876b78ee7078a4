using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Observations;

namespace Sallyport.Tests.Seen;

/// <summary>Chains as they are presented, to be changed in one place by a test.</summary>
internal static class Chains
{
    /// <summary>A certificate of today with its intermediate, trusted, named, in time.</summary>
    internal static CertificateObservation GoodSeen { get; } = Seen(Certified.Leaf, Certified.Intermediate);

    internal static PresentedChain Good { get; } = PresentedChain.Read(GoodSeen);

    /// <summary>Bytes that are no certificate.</summary>
    internal static PresentedChain Unreadable { get; } = PresentedChain.Read(GoodSeen with { Chain = [[0x30, 0x03, 0x02, 0x01, 0x00]] });

    /// <summary>The good chain on a machine whose trust store cannot be read.</summary>
    internal static PresentedChain WithoutTrustStore { get; } = PresentedChain.Read(GoodSeen with { TrustStore = null, Anchors = [] });

    /// <summary>What a certificate made by <paramref name="change"/> of the usual recipe looks like in the good chain.</summary>
    internal static PresentedChain Leaf(Func<Recipe, Recipe> change) => Of(change(new Recipe()).SignedBy(Certified.Intermediate), Certified.Intermediate);

    internal static PresentedChain Of(params Certified[] sent) => PresentedChain.Read(Seen(sent));

    internal static CertificateObservation Seen(params Certified[] sent) => new()
    {
        Chain = [.. sent.Select(certificate => certificate.Der)],
        Anchors = [Certified.Root.Der],
        TrustStore = "the test's own, 1 root",
        ReferenceIdentity = "example.com",
        SeenAt = Certified.Now,
        Handshakes = [0],
        ForHost = true,
        SctList = [0x00, 0x03, 0x00, 0x01, 0x01],
    };

    /// <summary>The good chain with something changed about how it was seen.</summary>
    internal static PresentedChain SeenWith(Func<CertificateObservation, CertificateObservation> change) => PresentedChain.Read(change(GoodSeen));

    /// <summary>The good chain with a response stapled.</summary>
    internal static PresentedChain Stapled(ImmutableArray<byte> response) => SeenWith(seen => seen with { StapledOcsp = response });
}
