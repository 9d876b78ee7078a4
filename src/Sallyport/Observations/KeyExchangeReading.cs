using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads groups and signature schemes from the hellos that asked for them.</summary>
internal static class KeyExchangeReading
{
    private const string NotSpoken = "no ServerKeyExchange was seen";

    /// <summary>Groups of TLS 1.3.</summary>
    internal static AcceptedSet Groups13(TlsObservation tls) => tls.Readings.Groups13;

    /// <summary>The same, worked out.</summary>
    internal static AcceptedSet ReadGroups13(TlsObservation tls)
    {
        if (tls.Versions.Tls13 is not Answer.Yes) return Absent(tls.Versions.Tls13);

        var trials = HelloTrials.Read(tls, ProtocolVersion.Tls13, AsksGroups, hello => Ids(OfferedLists.Of(hello).Groups), answer => answer.Group?.Id);
        return AcceptedSet.Of(MemoryMarshal.Cast<NamedGroup, ushort>(Candidates.Groups13.AsSpan()), trials, Seen(tls, newest: true));
    }

    /// <summary>Groups of ECDHE up to TLS 1.2.</summary>
    internal static AcceptedSet LegacyGroups(TlsObservation tls) => tls.Readings.LegacyGroups;

    /// <summary>The same, worked out.</summary>
    /// <remarks>With an ECDSA certificate alone the certificate's own curve has to be on offer (RFC 8422 5.1), so a refusal without it proves nothing.</remarks>
    internal static AcceptedSet ReadLegacyGroups(TlsObservation tls)
    {
        if (NewestLegacy(tls) is not { } version) return AcceptedSet.None with { Incomplete = LegacyUnknown(tls)?.Reason };

        var trials = Legacy(tls, version, hello => Whole(OfferedLists.Of(hello).Schemes.Length, Candidates.Schemes.Length), lists => Ids(lists.Groups), answer => answer.Group?.Id);
        var set = AcceptedSet.Of(MemoryMarshal.Cast<NamedGroup, ushort>(Candidates.LegacyGroups.AsSpan()), trials, Seen(tls, newest: false));
        if (set.Order.Ids.IsEmpty) return WithoutCurves(tls, version, set);

        return set.Incomplete is not null || SignedWithRsa(tls, version) ? set : set with { Incomplete = "up to TLS 1.2 the curve of an ECDSA certificate has to be on offer, so the others cannot be told apart" };
    }

    /// <summary>Schemes of TLS 1.2; older versions have none.</summary>
    internal static AcceptedSet Schemes12(TlsObservation tls) => tls.Readings.Schemes12;

    /// <summary>The same, worked out.</summary>
    internal static AcceptedSet ReadSchemes12(TlsObservation tls)
    {
        if (tls.Versions.Tls12 is not Answer.Yes) return Absent(tls.Versions.Tls12);

        var trials = Legacy(
            tls, ProtocolVersion.Tls12, hello => Whole(OfferedLists.Of(hello).Groups.Length, Candidates.LegacyGroups.Length), lists => Ids(lists.Schemes), answer => answer.Scheme?.Id);
        var seen = tls.Handshakes.Where(handshake => handshake.Version == ProtocolVersion.Tls12).Select(handshake => handshake.SignatureScheme?.Id).OfType<ushort>();
        var set = AcceptedSet.Of(MemoryMarshal.Cast<SignatureScheme, ushort>(Candidates.Schemes.AsSpan()), trials, seen);
        return set.Order.Ids.IsEmpty ? WithoutCurves(tls, ProtocolVersion.Tls12, set) : set;
    }

    /// <summary>The newest version up to TLS 1.2 that is spoken.</summary>
    internal static ProtocolVersion? NewestLegacy(TlsObservation tls) =>
        tls.Versions.All.Where(pair => pair.Version >= ProtocolVersion.Tls10 && pair.Version <= ProtocolVersion.Tls12 && pair.Answer is Answer.Yes)
            .Select(pair => (ProtocolVersion?)pair.Version).LastOrDefault();

    /// <summary>A version up to TLS 1.2 of which it is not known whether it is spoken; null where all are.</summary>
    private static Answer.Unknown? LegacyUnknown(TlsObservation tls) =>
        tls.Versions.All.Where(pair => pair.Version >= ProtocolVersion.Tls10 && pair.Version <= ProtocolVersion.Tls12).Select(pair => pair.Answer).OfType<Answer.Unknown>().FirstOrDefault();

    /// <summary>Refusals count only where the other dimension was offered whole.</summary>
    private static List<Trial> Legacy(
        TlsObservation tls, ProtocolVersion version, Func<HelloExchange, bool> others, Func<OfferedLists, ImmutableArray<ushort>> offered, Func<HelloOutcome.ServerHello, ushort?> chosen) =>
        HelloTrials.Read(
            tls, version, hello => NamesKeyExchange(hello) || (hello.Purpose == HelloPurpose.KeyExchangeEnumeration && (hello.Outcome is HelloOutcome.ServerHello || others(hello))),
            hello => offered(OfferedLists.Of(hello)), chosen);

    private static bool Whole(int offered, int all) => offered >= all;

    /// <summary>No ECDHE taken: complete when the suites are known and none of them is ECDHE.</summary>
    private static AcceptedSet WithoutCurves(TlsObservation tls, ProtocolVersion version, AcceptedSet set) =>
        SuiteSupport.Complete(tls, version) is { } suites && !suites.Suites.Any(suite => suite.KeyExchange is KeyExchange.Ecdhe) ? AcceptedSet.None
        : set with { Incomplete = set.Incomplete ?? NotSpoken };

    private static bool SignedWithRsa(TlsObservation tls, ProtocolVersion version) => tls.Hellos.Any(hello =>
        hello.Version == version && hello.Outcome is HelloOutcome.ServerHello { Suite: { KeyExchange: KeyExchange.Ecdhe, Authentication: Authentication.Rsa } });

    /// <summary>A question for suites whose answer was read on to the key exchange.</summary>
    private static bool NamesKeyExchange(HelloExchange hello) => hello.Purpose == HelloPurpose.SuiteEnumeration && hello.Outcome is HelloOutcome.ServerHello { Scheme: not null } or HelloOutcome.ServerHello { Group: not null };

    /// <summary>A choice tells whatever else was left out; a refusal only where no suite was.</summary>
    private static bool AsksGroups(HelloExchange hello) =>
        hello.Purpose is HelloPurpose.Tls13 or HelloPurpose.HybridGroup or HelloPurpose.GroupEnumeration or HelloPurpose.SuiteEnumeration
        && (hello.Outcome is HelloOutcome.ServerHello || hello.Suites.Length >= Candidates.Suites(ProtocolVersion.Tls13).Length);

    private static IEnumerable<ushort> Seen(TlsObservation tls, bool newest) => tls.Handshakes
        .Where(handshake => handshake.Version == ProtocolVersion.Tls13 == newest && handshake.Group is { } group && (newest || Candidates.LegacyGroups.Contains(group)))
        .Select(handshake => handshake.Group!.Value.Id);

    private static AcceptedSet Absent(Answer version) => version is Answer.Unknown unknown ? AcceptedSet.None with { Incomplete = unknown.Reason } : AcceptedSet.None;

    private static ImmutableArray<ushort> Ids<T>(ImmutableArray<T> values)
        where T : struct, IRegistryValue<T> => [.. values.Select(value => value.Id)];
}
