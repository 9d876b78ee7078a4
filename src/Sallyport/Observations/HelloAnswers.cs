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
            : HelloReading.Read(tls, HelloPurpose.HybridGroup, Names768, "X25519MLKEM768 alone");

    /// <summary>Whether the server takes a suite with forward secrecy and AEAD up to TLS 1.2.</summary>
    internal static Answer Modern(TlsObservation tls) => tls.HellosFor(HelloPurpose.SuiteEnumeration).Any()
        ? SuiteReading.Takes(tls, suite => suite is { ForwardSecret: true, IsAead: true }, version => version == ProtocolVersion.Tls12)
        : AskedAlone(tls);

    private static Answer AskedAlone(TlsObservation tls) => HelloReading.Read(
        tls, HelloPurpose.ModernSuites, outcome => outcome is HelloOutcome.ServerHello { Suite: { ForwardSecret: true, IsAead: true } suite } ? $"{suite.Name} is taken" : null,
        "forward-secret AEAD suites alone");

    private static string? Names768(HelloOutcome outcome) =>
        outcome is HelloOutcome.ServerHello { Group: { } group } hello && group == Hybrid768
            ? $"{(hello.Retry ? "HelloRetryRequest" : "ServerHello")} names X25519MLKEM768"
            : null;
}
