using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>What hellos and handshakes showed together, gathered for reports.</summary>
internal static class TlsFacts
{
    /// <summary>Application protocols that some handshake settled on.</summary>
    internal static ImmutableArray<string> Alpn(TlsObservation tls) =>
        [.. tls.Handshakes.Select(handshake => handshake.Alpn).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(name => name == "h2" ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal)];

    /// <summary>Groups that some answer named, in the order seen.</summary>
    internal static ImmutableArray<NamedGroup> Groups(TlsObservation tls) =>
    [
        .. tls.Handshakes.Select(handshake => handshake.Group)
            .Concat(tls.Hellos.Select(hello => (hello.Outcome as HelloOutcome.ServerHello)?.Group))
            .OfType<NamedGroup>().Distinct(),
    ];

    /// <summary>Signature schemes seen in use.</summary>
    internal static ImmutableArray<SignatureScheme> Schemes(TlsObservation tls) =>
        [.. tls.Handshakes.Select(handshake => handshake.SignatureScheme).OfType<SignatureScheme>().Distinct()];

    /// <summary>Suites seen to be chosen with <paramref name="version"/>, in the order seen.</summary>
    internal static ImmutableArray<CipherSuite> Suites(TlsObservation tls, ProtocolVersion version) =>
    [
        .. tls.Handshakes.Where(handshake => handshake.Version == version).Select(handshake => handshake.Suite)
            .Concat(tls.Hellos.Select(hello => hello.Outcome is HelloOutcome.ServerHello answer && answer.Version == version ? (CipherSuite?)answer.Suite : null))
            .OfType<CipherSuite>().Distinct(),
    ];
}
