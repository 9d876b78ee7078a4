using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Applications;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when a known application runs as an account that is none of its own.</summary>
/// <remarks>Packages bring an account for their service. Another one is somebody's decision, or somebody's start by hand.</remarks>
[Check("TRUST-0176", Severity.Low, "A known application runs as an account that is not usual for it", References = ["ATT&CK T1036"], Axis = TrustAxis.Identity, Weight = -10, Merit = 20)]
internal sealed class UnusualAccount : ICheck<Holder>
{
    private const string Remedy = "If nobody decided so, start it through its unit again; if it is meant, write it into the policy file";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.Executable is null) return HolderRule.NoExecutable(subject);
        if (ApplicationRule.Identified(subject, knowledge.Applications) is not { } match) return CheckResult.NotApplicable("its file is none of a known application");
        if (subject.Process.UserName is not { } account) return CheckResult.Inconclusive("the name of its account was not seen");

        var (name, source) = (match.Application.Name, HolderRule.Source(subject, "status"));
        return match.Differed.HasFlag(ApplicationTraits.User)
            ? CheckResult.Fail(new Evidence($"{name} runs as {account}, and it is usual as {string.Join(", ", match.Application.Users)}", source), Remedy)
            : CheckResult.Pass(new Evidence($"{subject.MainFile} is where {name} is installed, and {account} is an account that it runs as", source));
    }
}
