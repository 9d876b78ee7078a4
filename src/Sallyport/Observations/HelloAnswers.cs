using Sallyport.Findings;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Answers to the questions that single hellos ask.</summary>
internal static class HelloAnswers
{
    private static readonly NamedGroup Hybrid768 = new(0x11EC);

    /// <summary>Whether the server takes the hybrid group X25519MLKEM768.</summary>
    internal static Answer Hybrid(TlsObservation tls) =>
        tls.Versions.Tls13 is Answer.No
            ? new Answer.No(new Evidence("TLS 1.3 is not spoken, and hybrids need it", "tls/handshakes"))
            : tls.HellosFor(HelloPurpose.HybridGroup).Any() ? HelloReading.Read(tls, HelloPurpose.HybridGroup, Names768, "X25519MLKEM768 alone")
            : AmongGroups(tls);

    /// <summary>Whether the server takes a suite with forward secrecy and AEAD up to TLS 1.2.</summary>
    internal static Answer Modern(TlsObservation tls) => tls.HellosFor(HelloPurpose.SuiteEnumeration).Any()
        ? SuiteReading.Takes(tls, suite => suite is { ForwardSecret: true, IsAead: true }, version => version == ProtocolVersion.Tls12)
        : AskedAlone(tls);

    /// <summary>The answer that lies in the groups, where all of them were asked for.</summary>
    private static Answer AmongGroups(TlsObservation tls)
    {
        if (Placed.In(tls.Hellos, "tls/hellos").FirstOrDefault(placed => Names768(placed.Item.Outcome) is not null) is { } named) return new Answer.Yes(new Evidence(Names768(named.Item.Outcome)!, named.Source));

        var groups = KeyExchangeReading.Groups13(tls);
        if (!groups.Settled.Contains(Hybrid768.Id)) return new Answer.Unknown(groups.Incomplete ?? "X25519MLKEM768 was not asked for");

        var refusal = Placed.In(tls.Hellos, "tls/hellos").LastOrDefault(placed => placed.Item.Version == ProtocolVersion.Tls13 && OfferedLists.Of(placed.Item).Groups.Contains(Hybrid768));
        return new Answer.No(new Evidence("X25519MLKEM768 was declined", refusal?.Source ?? "tls/hellos"));
    }

    private static Answer AskedAlone(TlsObservation tls) => HelloReading.Read(
        tls, HelloPurpose.ModernSuites, outcome => outcome is HelloOutcome.ServerHello { Suite: { ForwardSecret: true, IsAead: true } suite } ? $"{suite.Name} is taken" : null,
        "forward-secret AEAD suites alone");

    private static string? Names768(HelloOutcome outcome) =>
        outcome is HelloOutcome.ServerHello { Group: { } group } hello && group == Hybrid768
            ? $"{(hello.Retry ? "HelloRetryRequest" : "ServerHello")} names X25519MLKEM768"
            : null;
}
