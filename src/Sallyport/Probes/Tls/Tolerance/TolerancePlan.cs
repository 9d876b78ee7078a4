using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Tolerance;

/// <summary>The plain hellos that unusual things are put into, made of what the server has taken before, and which forms are asked.</summary>
internal sealed class TolerancePlan
{
    private static readonly ImmutableArray<CipherSuite> Usual =
        [new(0xC02B), new(0xC02F), new(0xC02C), new(0xC030), new(0xCCA9), new(0xCCA8), new(0xC013), new(0xC014), new(0x009C), new(0x009D), new(0x002F), new(0x0035)];

    private static readonly ImmutableArray<NamedGroup> UsualGroups = [NamedGroup.X25519, NamedGroup.Secp256r1, NamedGroup.Secp384r1];
    private static readonly ImmutableArray<SignatureScheme> UsualSchemes = [new(0x0403), new(0x0804), new(0x0401), new(0x0503), new(0x0805), new(0x0501), new(0x0603), new(0x0201)];
    private readonly ImmutableArray<NamedGroup> _groups;
    private readonly bool _speaksHttp;
    private readonly bool _knowsNewestOlder;

    internal TolerancePlan(TlsObservation seen)
    {
        _speaksHttp = TlsFacts.Alpn(seen).Any(protocol => protocol is "h2" or "http/1.1");
        _groups = [.. UsualGroups.Union(TlsFacts.Groups(seen))];
        var spoken = seen.Versions.All.Where(pair => pair.Version >= ProtocolVersion.Tls10 && pair.Answer is Answer.Yes).Select(pair => pair.Version).ToList();
        var older = spoken.FindLast(version => version < ProtocolVersion.Tls13);
        _knowsNewestOlder = seen.Versions.All.All(pair => pair.Version <= older || pair.Version >= ProtocolVersion.Tls13 || pair.Answer is not Answer.Unknown);
        Older = older == default ? null : Offer(seen, older, Usual);
        Newest = spoken.Contains(ProtocolVersion.Tls13) ? Offer(seen, ProtocolVersion.Tls13, OfferedSets.Tls13) : Older;
    }

    /// <summary>A plain hello of the newest version up to TLS 1.2 that is spoken; null when none is.</summary>
    internal HelloOffer? Older { get; }

    /// <summary>A plain hello of the newest version that is spoken; null when none is.</summary>
    internal HelloOffer? Newest { get; }

    /// <summary>What a server of today is asked in two hellos; what is taken together need not be asked alone.</summary>
    internal static ImmutableArray<ToleranceForm> Together { get; } =
        [ToleranceForm.RecordVersion, ToleranceForm.FutureVersion, ToleranceForm.GreaseSuite, ToleranceForm.GreaseExtension];

    /// <summary>What is asked alone under the deep profile, in the older hello where there is one: most of these faults are of old servers.</summary>
    internal static ImmutableArray<ToleranceForm> Deep { get; } =
    [
        ToleranceForm.GreaseGroup, ToleranceForm.GreaseScheme, ToleranceForm.GreaseVersion, ToleranceForm.GreaseProtocol, ToleranceForm.EmptyLastExtension, ToleranceForm.MiddleLength,
        ToleranceForm.ManySuites, ToleranceForm.SecondByteOnly, ToleranceForm.TwoRecords, ToleranceForm.ByteRecords, ToleranceForm.TwoSegments, ToleranceForm.LongHello,
    ];

    /// <summary>The plain hello that <paramref name="form"/> is put into; null when it makes no sense for this server.</summary>
    internal HelloOffer? For(ToleranceForm form) => form switch
    {
        // A server that speaks a newer version, which was only not seen, rightly answers the fixed field with that.
        ToleranceForm.LegacyVersion => _knowsNewestOlder ? Older : null,
        ToleranceForm.SecondByteOnly => Older,
        ToleranceForm.GreaseProtocol when !_speaksHttp => null,
        ToleranceForm.GreaseVersion or ToleranceForm.FutureVersion or ToleranceForm.RecordVersion or ToleranceForm.GreaseSuite or ToleranceForm.GreaseExtension => Newest,
        _ => Older ?? Newest,
    };

    private HelloOffer Offer(TlsObservation seen, ProtocolVersion version, ImmutableArray<CipherSuite> usual) => new()
    {
        Purpose = HelloPurpose.Tolerance,
        Version = version,
        Suites = [.. TlsFacts.Suites(seen, version).Take(1).Union(usual)],
        Groups = _groups,
        Schemes = UsualSchemes,
    };
}
