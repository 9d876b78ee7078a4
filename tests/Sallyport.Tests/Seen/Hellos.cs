using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>Hello exchanges as they are seen, made small: the question, and how it was met.</summary>
internal static class Hellos
{
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

    internal static HelloOutcome Picked(ProtocolVersion version, CipherSuite suite, NamedGroup? group = null) =>
        new HelloOutcome.ServerHello { Version = version, Suite = suite, Group = group };

    internal static HelloOutcome Refused(AlertDescription? alert = null) => new HelloOutcome.Refused(alert ?? AlertDescription.ProtocolVersion);

    internal static HelloOutcome Silence { get; } = new HelloOutcome.NoAnswer(NetworkFault.TimedOut, 0);

    internal static HelloOutcome Dropped { get; } = new HelloOutcome.NoAnswer(NetworkFault.Reset, 0);

    /// <summary>The observation with the exchanges of that purpose replaced.</summary>
    internal static TlsObservation With(this TlsObservation tls, HelloPurpose purpose, ProtocolVersion version, HelloOutcome outcome, params CipherSuite[] offered) =>
        tls with { Hellos = [.. tls.Hellos.Where(hello => hello.Purpose != purpose), Met(purpose, version, outcome, offered)] };
}
