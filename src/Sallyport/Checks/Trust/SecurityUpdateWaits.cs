using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when the distribution's lists name a newer version of the package among its security updates.</summary>
/// <remarks>
/// The lists are those on the machine, and as old as their date says. Where they do not tell which versions repair security, a newer version that waits leaves it open, as a list does that could not be read whole.
/// Whether an update repairs what can be reached from outside is not judged here.
/// </remarks>
[Check("TRUST-0172", Severity.Medium, "A security update of the package waits to be installed", References = ["https://www.debian.org/security/"], Axis = TrustAxis.Hygiene, Weight = -10)]
internal sealed class SecurityUpdateWaits : ICheck<Holder>
{
    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Package is not { } package) return CheckResult.NotApplicable("no package brought what runs, as far as the databases tell");
        if (package.ListsWritten is not { } written) return CheckResult.Inconclusive($"there are no lists of newer versions of {package.Name} on this machine");

        var age = $"the lists are of {Moment.Day(written)}";
        if (package.SecurityUpdate is { } update) return CheckResult.Fail(new Evidence($"{package.Name} {package.Version} is installed and {update.Version} is among the security updates; {age}", update.List), PackageCommand.Update(package.Manager));
        if (!package.Gaps.IsEmpty) return CheckResult.Inconclusive($"what is newer than {package.Name} {package.Version} is not known whole: {package.Gaps[0]}; {age}");
        if (package.Candidate is not { } candidate) return CheckResult.Inconclusive($"no list on this machine names {package.Name}; {age}");
        if (candidate.Newer && !package.SecurityTold) return CheckResult.Inconclusive($"{package.Name} {candidate.Version} waits, and {candidate.List} does not tell whether it repairs security; {age}");
        return CheckResult.Pass(new Evidence($"no list names a security update of {package.Name} {package.Version}; {age}", "package"));
    }
}
