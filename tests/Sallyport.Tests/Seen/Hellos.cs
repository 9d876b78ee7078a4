using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>Hello exchanges as they are seen, made small: the question, and how it was met.</summary>
internal static class Hellos
{
    /// <summary>Every suite of every weak class.</summary>
    internal static CipherSuite[] AllWeak { get; } = [.. WeakClasses.All.SelectMany(WeakClasses.Suites).Distinct()];

    internal static HelloOutcome Silence { get; } = new HelloOutcome.NoAnswer(NetworkFault.TimedOut, 0);

    internal static HelloOutcome Dropped { get; } = new HelloOutcome.NoAnswer(NetworkFault.Reset, 0);

    /// <summary>The start of an answer, and then the end of the connection.</summary>
    internal static HelloOutcome Half { get; } = new HelloOutcome.NoAnswer(NetworkFault.Closed, 40);

    /// <summary>The start of an answer, and then nothing.</summary>
    internal static HelloOutcome HalfAndSilence { get; } = new HelloOutcome.NoAnswer(NetworkFault.TimedOut, 40);

    internal static HelloExchange Met(HelloPurpose purpose, ProtocolVersion version, HelloOutcome outcome, params CipherSuite[] offered) => new()
    {
        Purpose = purpose,
        Version = version,
        Suites = [.. offered],
        SentAt = TimeSpan.Zero,
        Took = TimeSpan.FromMilliseconds(1),
        Sent = [],
        Received = [],
        Outcome = outcome,
    };

    /// <summary>The answer of a library of today, with the extensions and the mark that belong to the version.</summary>
    internal static HelloOutcome.ServerHello Picked(ProtocolVersion version, CipherSuite suite, NamedGroup? group = null) => new()
    {
        Version = version,
        Suite = suite,
        Group = group,
        Extensions = version == ProtocolVersion.Tls13 ? [ExtensionType.SupportedVersions] : [ExtensionType.RenegotiationInfo, ExtensionType.ExtendedMasterSecret],
        Sentinel = version == ProtocolVersion.Tls13 ? DowngradeSentinel.None : version == ProtocolVersion.Tls12 ? DowngradeSentinel.ToTls12 : DowngradeSentinel.BelowTls12,
    };

    internal static HelloOutcome Refused(AlertDescription? alert = null) => new HelloOutcome.Refused(alert ?? AlertDescription.ProtocolVersion);

    /// <summary>The exchange with the bytes of a hello that offers DEFLATE and NPN.</summary>
    internal static HelloExchange OfferingDeflate(this HelloExchange hello) => hello with
    {
        Sent = [.. ClientHelloWriter.ToRecords(new ClientHello { Random = [.. new byte[32]], CipherSuites = [new(0xC02F)], CompressionMethods = [1, 0], Extensions = [new(ExtensionType.NextProtocolNegotiation, [])] })],
    };

    /// <summary>The observation with the exchanges of that purpose replaced.</summary>
    internal static TlsObservation With(this TlsObservation tls, HelloPurpose purpose, ProtocolVersion version, HelloOutcome outcome, params CipherSuite[] offered) =>
        tls.Without(purpose).And(purpose, version, outcome, offered);

    /// <summary>The observation with one exchange more.</summary>
    internal static TlsObservation And(this TlsObservation tls, HelloPurpose purpose, ProtocolVersion version, HelloOutcome outcome, params CipherSuite[] offered) =>
        tls with { Hellos = [.. tls.Hellos, Met(purpose, version, outcome, offered)] };

    /// <summary>The observation with one exchange more, between two of TLS 1.2 that were answered, one after the other.</summary>
    internal static TlsObservation Framing(this TlsObservation tls, HelloPurpose purpose, ProtocolVersion version, HelloOutcome outcome)
    {
        var answered = Met(HelloPurpose.Tls12, ProtocolVersion.Tls12, Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm));
        HelloExchange[] frame = [answered, Met(purpose, version, outcome), answered];
        return tls with { Hellos = [.. tls.Hellos, .. frame.Select((hello, i) => hello with { SentAt = TimeSpan.FromMilliseconds(100 + (10 * i)) })] };
    }

    /// <summary>The observation without exchanges of that purpose.</summary>
    internal static TlsObservation Without(this TlsObservation tls, HelloPurpose purpose) =>
        tls with { Hellos = [.. tls.Hellos.Where(hello => hello.Purpose != purpose)] };

    /// <summary>The server, had everything been offered in <paramref name="version"/> until these suites, in this order, were all that it took.</summary>
    internal static TlsObservation Enumerated(this TlsObservation tls, ProtocolVersion version, params CipherSuite[] suites)
    {
        var left = Candidates.Suites(version).ToList();
        foreach (var suite in suites)
        {
            tls = tls.And(HelloPurpose.SuiteEnumeration, version, Picked(version, suite), [.. left]);
            left.Remove(suite);
        }

        return tls.And(HelloPurpose.SuiteEnumeration, version, Refused(AlertDescription.HandshakeFailure), [.. left]);
    }

    /// <summary>The server, had it chosen <paramref name="suite"/> when weak suites alone were offered.</summary>
    internal static TlsObservation Taking(this TlsObservation tls, ushort suite) =>
        tls.With(HelloPurpose.WeakSuites, ProtocolVersion.Tls12, Picked(ProtocolVersion.Tls12, new CipherSuite(suite)), AllWeak);

    /// <summary>The server, had the question about weak suites met <paramref name="outcome"/>.</summary>
    internal static TlsObservation WeakMet(this TlsObservation tls, HelloOutcome outcome) => tls.With(HelloPurpose.WeakSuites, ProtocolVersion.Tls12, outcome, AllWeak);
}
