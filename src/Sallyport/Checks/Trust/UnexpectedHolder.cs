using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Applications;
using Sallyport.Knowledge.Policies;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when the policy says which processes may hold the port, and this one is none of them.</summary>
/// <remarks>What the policy names is known to its administrators: doubts about where it lies or what it is called count no more. What only intruders do counts all the same.</remarks>
[Check("TRUST-0181", Severity.High, "The policy expects another process at this port", References = ["docs/policy.md"], Axis = TrustAxis.Identity, Weight = -30, Merit = 60, Redeems = true)]
internal sealed class UnexpectedHolder : ICheck<Holder>
{
    private const string Remedy = "Stop it and find out who started it; when it is meant, add its path, unit or package to 'processes' of the entry";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (knowledge.Policy is not { } policy) return CheckResult.NotApplicable("no policy was named (--policy FILE)");

        ImmutableArray<PolicyEntry> entries = [.. subject.Listeners.SelectMany(listener => policy.For(subject.Host, listener.Address, listener.Port)).Distinct().Where(entry => !entry.Processes.IsEmpty)];
        if (entries.IsEmpty) return CheckResult.NotApplicable("the policy says of no process that it may hold this port");
        if (subject.MainFile is not { } file) return HolderRule.NoFile(subject);

        var place = entries.FirstOrDefault(entry => entry.Processes.Any(word => Means(word, subject, file)));
        return place is not null
            ? CheckResult.Pass(new Evidence($"{policy.Name} expects {file} here (line {place.Line})", "policy"))
            : CheckResult.Fail(new Evidence($"{policy.Name} expects {string.Join(" or ", entries.Select(entry => $"{string.Join(", ", entry.Processes)} (line {entry.Line})"))}, and {file} holds it", "policy"), Remedy);
    }

    /// <summary>A path, in which a star stands for any text within one folder; a unit; or a package.</summary>
    private static bool Means(string word, Holder subject, string file) =>
        word.StartsWith('/') ? NamePattern.Matches(word, file) || (subject.Process.Program is null && NamePattern.Matches(word, subject.Process.Executable!.Path)) : word == subject.Process.Unit || word == subject.Package?.Name;
}
