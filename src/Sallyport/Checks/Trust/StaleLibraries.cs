using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when the process still runs with libraries that have been replaced on disk.</summary>
/// <remarks>An update of libssl changes nothing for what was started before it: this port still serves with the old one until the process is restarted.</remarks>
[Check("TRUST-0168", Severity.Medium, "The process still runs with libraries that have been replaced", References = ["proc_pid_maps(5)"], Axis = TrustAxis.Hygiene, Weight = -10)]
internal sealed class StaleLibraries : ICheck<Holder>
{
    private const string Remedy = "Restart the service, so that it loads what is installed: 'systemctl restart UNIT'";
    private const int Told = 6;

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.IsKernelThread) return CheckResult.NotApplicable("it is a thread of the kernel");
        if (subject.Process.Mapped is not { } mapped) return CheckResult.Inconclusive("which libraries it has loaded was not seen");

        var source = HolderRule.Source(subject, "maps");
        ImmutableArray<Evidence> stale =
        [
            .. mapped.Where(file => file.IsReplaced).Take(Told).Select(file => new Evidence($"{file.Path} was replaced after the start{(file.Package is { } package ? $" ({package.Name} {package.Version} is installed now)" : string.Empty)}", source)),
        ];
        return stale.IsEmpty ? CheckResult.Pass(new Evidence($"each of its {mapped.Length} libraries is the file at its path", source)) : CheckResult.Fail(stale, Remedy);
    }
}
