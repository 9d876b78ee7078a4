using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server answers with a version, suite, group or compression that was not offered.</summary>
/// <remarks>
/// Clients end such a handshake (RFC 8446 4.1.3 demands it), so some cannot connect; and a server that does not read the offer may be steered past it.
/// </remarks>
[Check("TLS-0027", Severity.Medium, "The server answers with what was not offered", References = ["RFC 8446 4.1.3", "RFC 5246 7.4.1.3"])]
internal sealed class AnswersUnoffered : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library, or the load balancer or inspecting proxy that answers in the server's place: "
        + "choosing from the offer is not a matter of configuration";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var broken = subject.Hellos.Select(Fact).Concat(subject.Handshakes.Select(Fact)).OfType<Evidence>().ToList();
        if (broken.Count > 0) return CheckResult.Fail([.. broken], Remedy);

        return ServerHellos.All(subject).FirstOrDefault() is { Hello: { } hello, Source: var source }
            ? CheckResult.Pass(new Evidence($"{hello.Suite.Name} with {hello.Version.Name} was offered, as was every other choice", source))
            : CheckResult.Inconclusive("no hello was answered");
    }

    /// <summary>A violation that names version and suite came from a ServerHello that could be read; others are broken records.</summary>
    private static Evidence? Fact(HelloExchange hello, int index) =>
        hello.Outcome is HelloOutcome.Violation { Version: { } version, Suite: { } suite } violation
            ? new Evidence($"asked for {hello.Version.Name}, {violation.Reason}: {version.Name}, {suite.Name}", $"tls/hellos/{index}")
            : null;
    private static Evidence? Fact(HandshakeObservation handshake, int index) =>
        handshake.End is HandshakeEnd.Violation { Reason: var reason } && reason.EndsWith(" that was not offered", StringComparison.Ordinal)
            ? new Evidence($"a handshake was ended for a {reason}", $"tls/handshakes/{index}")
            : null;
}
