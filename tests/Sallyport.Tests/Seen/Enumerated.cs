using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Tls;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>What an enumeration leaves behind: hello after hello without the last choice, a refusal at the end, and one with the list turned round.</summary>
internal static class Enumerated
{
    /// <summary>The server of today, everything asked: strong suites, the usual groups, no weak scheme, foreign protocols refused.</summary>
    internal static TlsObservation Modern { get; } = Servers.Modern.Without(HelloPurpose.HybridGroup)
        .WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, 0xC02B, 0xC02F)
        .WithSuites(ProtocolVersion.Tls13, ServerPreference.Server, 0x1301, 0x1302)
        .WithGroups13(0x11EC, 0x001D, 0x0017)
        .WithLegacyGroups(0x001D, 0x0017)
        .WithSchemes(0x0403, 0x0804)
        .WithForeignProtocols(new HandshakeEnd.Refused(AlertDescription.NoApplicationProtocol));

    /// <summary>The server, had the suites of <paramref name="version"/> been these.</summary>
    internal static TlsObservation WithSuites(this TlsObservation tls, ProtocolVersion version, ServerPreference preference, params ushort[] suites)
    {
        ushort[] all = [.. suites, .. Candidates.Suites(version).Select(suite => suite.Id).Except(suites)];
        var asked = new List<HelloExchange>();
        for (var taken = 0; taken < suites.Length; taken++) asked.Add(Suites(version, all[taken..], suites[taken]));
        foreach (var rest in all[suites.Length..].Chunk(127)) asked.Add(Suites(version, rest, null));
        if (preference != ServerPreference.Unknown && suites.Length > 1) asked.Add(Suites(version, [.. suites.Reverse()], preference == ServerPreference.Server ? suites[0] : suites[^1]));
        return tls with { Hellos = [.. tls.Hellos.Where(hello => hello.Version != version || hello.Purpose is not (HelloPurpose.SuiteEnumeration or HelloPurpose.ModernSuites)), .. asked] };
    }

    /// <summary>The server, had the groups of TLS 1.3 been these, in its order.</summary>
    internal static TlsObservation WithGroups13(this TlsObservation tls, params ushort[] groups) => tls.Replacing(HelloPurpose.GroupEnumeration, [.. Groups(
        new HelloOffer { Purpose = HelloPurpose.GroupEnumeration, Version = ProtocolVersion.Tls13, Suites = OfferedSets.Tls13 }, Candidates.Groups13, groups, Servers.Aes128Gcm)]);

    /// <summary>The server, had the groups up to TLS 1.2 been these, in its order.</summary>
    internal static TlsObservation WithLegacyGroups(this TlsObservation tls, params ushort[] groups) => tls with
    {
        Hellos = [.. tls.Hellos, .. Groups(KeyExchange, Candidates.LegacyGroups, groups, new CipherSuite(0xC02F))],
    };

    /// <summary>The server, had the schemes of TLS 1.2 been these.</summary>
    internal static TlsObservation WithSchemes(this TlsObservation tls, params ushort[] schemes)
    {
        ImmutableArray<SignatureScheme> all = [.. schemes.Concat(Candidates.Schemes.Select(scheme => scheme.Id).Except(schemes)).Select(id => new SignatureScheme(id))];
        var asked = Enumerable.Range(0, schemes.Length + 1).Select(taken => Met(
            KeyExchange with { Schemes = all[taken..] },
            taken == schemes.Length ? Hellos.Refused(AlertDescription.HandshakeFailure) : Hellos.Picked(ProtocolVersion.Tls12, new CipherSuite(0xC02F), Servers.X25519) with { Scheme = all[taken] }));
        return tls with { Hellos = [.. tls.Hellos, .. asked] };
    }

    /// <summary>The server, had the handshake with foreign protocols alone ended so.</summary>
    internal static TlsObservation WithForeignProtocols(this TlsObservation tls, HandshakeEnd end) => tls with
    {
        Handshakes = [.. tls.Handshakes.Where(handshake => handshake.Purpose != HandshakePurpose.Alpn), Servers.Handshake(HandshakePurpose.Alpn, ProtocolVersion.Tls13, Servers.Aes128Gcm)
            with { Alpn = null, AlpnOffered = Candidates.Protocols.Remove("http/1.1"), End = end }],
    };

    /// <summary>The server with every enumerating hello of that purpose that was refused met with silence.</summary>
    internal static TlsObservation Silenced(this TlsObservation tls, HelloPurpose purpose) => tls with
    {
        Hellos = [.. tls.Hellos.Select(hello => hello.Purpose == purpose && hello.Outcome is HelloOutcome.Refused ? hello with { Outcome = Hellos.Silence } : hello)],
    };

    private static HelloOffer KeyExchange => new()
    {
        Purpose = HelloPurpose.KeyExchangeEnumeration,
        Version = ProtocolVersion.Tls12,
        Suites = [new(0xC02F)],
        ReadsKeyExchange = true,
    };

    private static TlsObservation Replacing(this TlsObservation tls, HelloPurpose purpose, ImmutableArray<HelloExchange> asked) =>
        tls with { Hellos = [.. tls.Hellos.Where(hello => hello.Purpose != purpose && hello.Purpose != HelloPurpose.Tls13), .. tls.HellosFor(HelloPurpose.Tls13).Select(pair => pair.Hello with { Outcome = asked[0].Outcome }), .. asked] };

    private static IEnumerable<HelloExchange> Groups(HelloOffer offer, ImmutableArray<NamedGroup> candidates, ushort[] groups, CipherSuite suite)
    {
        ImmutableArray<NamedGroup> all = [.. groups.Concat(candidates.Select(group => group.Id).Except(groups)).Select(id => new NamedGroup(id))];
        for (var taken = 0; taken < groups.Length; taken++) yield return Met(offer with { Groups = all[taken..] }, Hellos.Picked(offer.Version, suite, all[taken]));
        yield return Met(offer with { Groups = all[groups.Length..] }, Hellos.Refused(AlertDescription.HandshakeFailure));
        if (groups.Length > 1) yield return Met(offer with { Groups = [.. all[..groups.Length].Reverse()] }, Hellos.Picked(offer.Version, suite, all[0]));
    }

    private static HelloExchange Suites(ProtocolVersion version, ushort[] offered, ushort? chosen) => Hellos.Met(
        HelloPurpose.SuiteEnumeration, version,
        chosen is { } id ? Hellos.Picked(version, new CipherSuite(id)) : Hellos.Refused(AlertDescription.HandshakeFailure),
        Array.ConvertAll(offered, suite => new CipherSuite(suite)));

    private static HelloExchange Met(HelloOffer offer, HelloOutcome outcome) =>
        Hellos.Met(offer.Purpose, offer.Version, outcome, [.. offer.Suites]) with { Sent = [.. offer.ToRecords("example.com")] };
}
