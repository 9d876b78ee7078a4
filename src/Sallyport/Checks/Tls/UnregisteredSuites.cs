using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the complete set of suites holds one that no registry names.</summary>
/// <remarks>Nobody can say what it protects; it is a private cipher, or an answer that was not thought through. The check is undecided while the set is not proven complete.</remarks>
[Check("TLS-0011", Severity.Low, "A suite that no registry names is accepted", References = ["RFC 9847"])]
internal sealed class UnregisteredSuites : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        var sets = SuiteSupport.Of(subject);
        var unnamed = ChosenSuite.All(subject).Where(chosen => !chosen.Suite.IsKnown).DistinctBy(chosen => (chosen.Version, chosen.Suite)).ToList();
        if (unnamed.Count > 0) return CheckResult.Fail([.. unnamed.Select(chosen => new Evidence(chosen.Words, chosen.Source))], TlsRemedies.Suites);
        if (sets.FirstOrDefault(set => set.Incomplete is not null) is { } open) return CheckResult.Inconclusive($"{open.Version.Name}: {open.Incomplete}");

        return CheckResult.Pass(new Evidence(string.Join(", ", sets.Select(set => $"{set.Version.Name}: {set.Suites.Length} suites, everything else refused")), "tls/hellos"));
    }
}
