using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Verdicts.Trust;

namespace Sallyport.Reports.Text;

/// <summary>One holder in detail: what it is, what speaks for it and against it.</summary>
internal static class HolderLines
{
    internal static void Write(TextPage page, HolderAssessment assessed, bool verbose)
    {
        var process = assessed.Holder.Process;
        page.Heading($"{process.Name} ({process.Pid})");
        page.Row("verdict", $"{Words.Of(assessed.Verdict)}: {assessed.Because}");
        page.Row("runs", Runs(process));
        if (verbose && process.CommandLine is { } words) page.Row("command", string.Join(' ', words));
        page.Row("started", $"{(process.StartedAt == DateTimeOffset.UnixEpoch ? "at a time that was not told" : $"{Moment.Second(process.StartedAt)} UTC")} by {Parents(assessed.Holder)}");
        page.Row("activates", assessed.Holder.Activation is { } activation ? $"{activation.Service}{(activation.Program is null ? string.Empty : $" ({activation.Program})")} when somebody connects, by {activation.Socket} ({activation.File}:{activation.Line})" : null);
        page.Row("forwards", process.ForwardsTo is { } target ? $"to {target}" : null);
        page.Row("container", process.Container is { } container ? $"{container.Engine} {container.Id}" : null);
        page.Row("queue", Queue(assessed.Holder.Listeners[0]));
        page.Rows("through", assessed.Holder.Listeners.Select(listener => listener.Through).OfType<KernelServer>().SelectMany(Through).Distinct());
        page.Row("package", Package(assessed.Holder.Package));
        page.Row("signature", Signature(process.Executable?.Signature));
        page.Rows("certificate", Served(assessed));
        if (verbose) page.Row("rights", Rights(process));
        page.Row("score", $"identity {assessed.Score(TrustAxis.Identity):+0;-0;0}, integrity {assessed.Score(TrustAxis.Integrity):+0;-0;0}, hygiene {assessed.Score(TrustAxis.Hygiene):+0;-0;0}");
        page.Rows("evidence", assessed.Contributions.Select(contribution => $"{contribution.Weight:+0;-0} {contribution.Check.Id}: {contribution.Fact}"));
        page.Rows("open", assessed.Outcomes.Where(outcome => outcome.Result is CheckResult.Undecided).Select(outcome => $"{outcome.Check.Id}: {((CheckResult.Undecided)outcome.Result).Reason}"));
    }

    private static string Runs(ProcessObservation process) => process switch
    {
        { IsKernelThread: true } => "a thread of the kernel",
        { Executable: null } => "a file that was not seen",
        { Program: { Path: { } program, Instead: { } module } } => $"{module} ({program}), with {process.Executable.Path}",
        { Program: { Path: null, Instead: { } instead } } => $"{instead}, with {process.Executable.Path}",
        { Program.Path: { } program } => $"{program}, with {process.Executable.Path}",
        _ => process.Executable.Path,
    };

    private static string Parents(Holder holder) =>
        !holder.Process.Ancestors.IsEmpty ? string.Join(" < ", holder.Process.Ancestors.Select(parent => $"{parent.Name} ({parent.Pid})"))
        : holder.Platform == ObservedSystem.Windows ? "a process that has ended" : "the kernel";

    private static string? Queue(ListenerObservation listener) =>
        listener.Backlog is { } backlog ? $"{listener.Queued} of {backlog} connections wait{(listener.Drops is > 0 ? $", {listener.Drops} were dropped" : string.Empty)}" : null;

    /// <summary>What it serves and where that is configured, as the check of it has found.</summary>
    private static IEnumerable<string> Served(HolderAssessment assessed) =>
        assessed.Outcomes.Where(outcome => outcome is { Check.Name: nameof(Checks.Trust.StrangeCertificate), Result: CheckResult.Passed }).SelectMany(outcome => ((CheckResult.Passed)outcome.Result).Evidence).Select(evidence => $"{evidence.Fact} ({evidence.Source})");

    private static string? Rights(ProcessObservation process) => process.Capabilities switch
    {
        null => null,
        0 => "no capability",
        { } bits when CapabilityNames.IsAll(bits) => "every capability",
        { } bits => string.Join(' ', CapabilityNames.Of(bits)),
    };

    private static IEnumerable<string> Through(KernelServer kernel) =>
    [
        $"{kernel.Name} of the kernel, which keeps the port for it",
        .. kernel.Queues.Where(queue => !queue.Urls.IsEmpty).Select(queue => $"{string.Join(' ', queue.Urls)} to {queue.Name}"),
        .. kernel.Certificates.Select(certificate => $"the certificate {certificate.Hash} at {certificate.Binding}"),
    ];

    private static string? Signature(SignatureObservation? signature) => signature is null ? null :
        $"{signature.State.ToString().ToLowerInvariant()}{(signature.Signer is { } signer ? $", by {signer}" : string.Empty)}{(signature.Reason is { } reason ? $" ({reason})" : string.Empty)}";

    private static string? Package(PackageObservation? package) => package is null ? null :
        $"{package.Name} {package.Version}{(package.Candidate is { Newer: true } candidate ? $", {candidate.Version} waits{(package.SecurityUpdate is null ? string.Empty : " (security)")}" : string.Empty)}";
}
