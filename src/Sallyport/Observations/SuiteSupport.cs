using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>The suites that a server takes in each version it speaks, read from all hellos and handshakes.</summary>
public static class SuiteSupport
{
    /// <summary>Reads what <paramref name="tls"/> shows, one entry a version with a suite seen, oldest first; SSLv2 apart.</summary>
    /// <param name="tls">What was seen.</param>
    public static ImmutableArray<VersionSuites> Of(TlsObservation tls) =>
    [
        .. tls.Versions.All
            .Where(pair => pair.Version != ProtocolVersion.Ssl2 && pair.Answer is Answer.Yes)
            .Select(pair => Of(tls, pair.Version))
            .Where(suites => suites.Suites.Length > 0),
    ];

    /// <summary>The suites of <paramref name="version"/>, whether or not any was seen.</summary>
    internal static VersionSuites Of(TlsObservation tls, ProtocolVersion version)
    {
        var set = Read(tls, version);
        return new(version, [.. set.Order.Ids.Select(id => new CipherSuite(id))], set.Order.Preference, set.Incomplete) { OrderProven = set.Order.Proven };
    }

    /// <summary>What <paramref name="version"/> takes, and what it was seen to decline.</summary>
    internal static AcceptedSet Read(TlsObservation tls, ProtocolVersion version) => tls.Readings.Suites(version);

    /// <summary>The same, worked out.</summary>
    internal static AcceptedSet ReadAnew(TlsObservation tls, ProtocolVersion version) =>
        AcceptedSet.Of(Ids(Candidates.Suites(version)), Trials(tls, version), Seen(tls, version));

    /// <summary>The set of <paramref name="version"/> when it is proven complete; null otherwise.</summary>
    internal static VersionSuites? Complete(TlsObservation tls, ProtocolVersion version) => Of(tls, version) is { Incomplete: null } whole ? whole : null;

    private static List<Trial> Trials(TlsObservation tls, ProtocolVersion version) =>
        HelloTrials.Read(tls, version, OffersAllElse, hello => [.. Ids(hello.Suites)], hello => hello.Suite.Id);

    /// <summary>Hellos that held back nothing but suites: their choices tell the order, their refusals the rest. In TLS 1.3 groups that are left out bear on no choice of a suite.</summary>
    private static bool OffersAllElse(HelloExchange hello) => NarrowsBoth(hello) || hello.Purpose is HelloPurpose.Ssl3 or HelloPurpose.Tls10 or HelloPurpose.Tls11 or HelloPurpose.Tls12 or HelloPurpose.Tls13
        or HelloPurpose.WeakSuites or HelloPurpose.ModernSuites or HelloPurpose.CbcSuites or HelloPurpose.SuiteEnumeration;

    private static bool NarrowsBoth(HelloExchange hello) =>
        hello.Purpose == HelloPurpose.GroupEnumeration && hello.Outcome is HelloOutcome.ServerHello && hello.Suites.Length < Candidates.Suites(ProtocolVersion.Tls13).Length;

    private static IEnumerable<ushort> Seen(TlsObservation tls, ProtocolVersion version) => TlsFacts.Suites(tls, version).Select(suite => suite.Id);

    private static ReadOnlySpan<ushort> Ids(ImmutableArray<CipherSuite> suites) => MemoryMarshal.Cast<CipherSuite, ushort>(suites.AsSpan());
}
