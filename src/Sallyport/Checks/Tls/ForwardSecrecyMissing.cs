using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a client of today, which lists suites with forward secrecy first, is answered with one that lacks it.</summary>
/// <remarks>Without it the server's long-term key opens every connection recorded before it was lost.</remarks>
[Check("TLS-0022", Severity.Medium, "A modern client gets no forward secrecy", References = ["RFC 9325 6.3", "RFC 9325 4.1"])]
internal sealed class ForwardSecrecyMissing : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var given = Given(subject).ToList();
        if (given.Count == 0) return CheckResult.Inconclusive("no suite was chosen for a modern client");

        var without = given.FindAll(chosen => !chosen.Suite.ForwardSecret);
        return without.Count > 0
            ? CheckResult.Fail([.. without.Select(chosen => new Evidence(chosen.Words, chosen.Source))], TlsRemedies.Suites)
            : CheckResult.Pass(new Evidence(given[0].Words, given[0].Source));
    }

    /// <summary>What ordinary handshakes, and hellos with every ordinary suite of the best versions, were given.</summary>
    private static IEnumerable<ChosenSuite> Given(TlsObservation subject) => ChosenSuite.All(subject)
        .Where(chosen => chosen.Source.StartsWith("tls/handshakes/", StringComparison.Ordinal))
        .Concat(Asked(subject, HelloPurpose.Tls12)).Concat(Asked(subject, HelloPurpose.Tls13));

    private static IEnumerable<ChosenSuite> Asked(TlsObservation subject, HelloPurpose purpose) =>
        from pair in subject.HellosFor(purpose)
        let answer = pair.Hello.Outcome as HelloOutcome.ServerHello
        where answer is { Version: var version } && version >= ProtocolVersion.Tls12
        select new ChosenSuite(answer.Version, answer.Suite, pair.Source);
}
