using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Observations.Local;
using Sallyport.Verdicts.Trust;

namespace Sallyport.Reports.Json;

/// <summary>Lays what was made of a port's holders out as the published document; decides nothing.</summary>
internal static class OwnerMapping
{
    internal static OwnerDocument Of(OwnershipAssessment assessment)
    {
        var seen = assessment.Seen;
        return new OwnerDocument
        {
            SchemaVersion = "1.0",
            Verb = "owner",
            Port = seen.Port,
            Headline = assessment.Headline,
            Verdict = assessment.Worst is { } worst ? Words.Of(worst) : null,
            Complete = seen.IsComplete,
            NotPermitted = [.. seen.Gaps.Where(gap => gap.Kind == GapKind.NotPermitted).Select(Gap)],
            Gaps = [.. seen.Gaps.Where(gap => gap.Kind != GapKind.NotPermitted).Select(Gap)],
            Holders = [.. assessment.Holders.Select(Holder)],
            Answers = [.. seen.Answers.Select(answer => new AnswerPart(answer.Asked, Words.Of(answer.State), answer.Redirection?.SentTo))],
            Unheld = [.. assessment.Unheld.Select(Listener)],
            Findings = [.. assessment.Findings.Select(DocumentMapping.Finding)],
            ElapsedMs = Words.Milliseconds(seen.Elapsed),
        };
    }

    internal static ListenerEventDocument Of(ListenerChange change, DateTimeOffset at) => new()
    {
        SchemaVersion = "1.0",
        Verb = "owner",
        Event = change.Started ? "started" : "stopped",
        At = Words.Of(at),
        Listener = Listener(change.Listener),
        Holders = [.. change.Holders.Select(Holder)],
    };

    private static GapPart Gap(Gap gap) => new(gap.Subject, Words.Of(gap.Kind), gap.Reason);

    private static HolderPart Holder(HolderAssessment assessed)
    {
        var (holder, process) = (assessed.Holder, assessed.Holder.Process);
        return new HolderPart
        {
            Pid = process.Pid,
            Name = process.Name,
            Exe = process.Executable?.Path,
            Program = process.Program?.Path,
            ForwardsTo = process.ForwardsTo,
            Cmdline = process.CommandLine,
            User = process.UserName ?? process.User?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            StartTime = Words.Of(process.StartedAt),
            Unit = process.Unit,
            Container = process.Container is { } container ? $"{container.Engine}:{container.Id}" : null,
            Capabilities = process.Capabilities is { } bits ? CapabilityNames.Of(bits) : null,
            Preloads = process.Preloads,
            Mountns = process.MountNamespace,
            Configuration = holder.Configuration?.Files,
            Served = [.. holder.Served.Select(served => new ServedPart(served.Asked, served.ServerName, served.Certificate?.Fingerprint, served.Certificate is { } certificate ? Words.Of(certificate.NotAfter) : null, served.Problem))],
            Parents = [.. process.Ancestors.Select(parent => new ParentPart(parent.Pid, parent.Name, parent.Executable))],
            Protocol = Words.Of(holder.Listeners[0].Protocol),
            Addresses = [.. holder.Listeners.Select(listener => listener.Endpoint).Distinct()],
            Listeners = [.. holder.Listeners.Select(Listener)],
            Netns = process.NetworkNamespace,
            Package = holder.Package is { } package ? Package(package) : null,
            Signature = process.Executable?.Signature is { } signature ? new SignaturePart(signature.State.ToString().ToLowerInvariant(), signature.Signer, signature.Reason) : null,
            Integrity = Words.Integrity(holder.Packaging),
            StaleLibraries = [.. (process.Mapped ?? []).Where(file => file.IsReplaced).Select(file => file.Path)],
            Verdict = Words.Of(assessed.Verdict),
            Because = assessed.Because,
            Score = new ScorePart(assessed.Score(TrustAxis.Identity), assessed.Score(TrustAxis.Integrity), assessed.Score(TrustAxis.Hygiene)),
            Evidence = [.. assessed.Contributions.Select(contribution => new WeightPart(contribution.Check.Id, contribution.Weight, contribution.Fact, contribution.Source))],
            Inconclusive = [.. assessed.Outcomes.Where(outcome => outcome.Result is CheckResult.Undecided).Select(outcome => new InconclusivePart(outcome.Check.Id, ((CheckResult.Undecided)outcome.Result).Reason, outcome.Endpoint))],
        };
    }

    private static PackagePart Package(PackageObservation package) => new(
        package.Manager.ToString().ToLowerInvariant(), package.Name, package.Version, package.Candidate?.Version, package.SecurityUpdate is not null, package.Source,
        package.ListsWritten is { } written ? Moment.Day(written) : null);

    private static ListenerPart Listener(ListenerObservation listener) => new(
        Words.Of(listener.Protocol), listener.Endpoint, listener.IsV6Only, listener.Device, listener.Queued, listener.Backlog, listener.Drops, listener.NetworkNamespace, listener.Cgroup,
        listener.Activation is { } activation ? new ActivationPart(activation.Socket, activation.Service, activation.Program, activation.File, activation.Line) : null,
        listener.Through is { } kernel ? Through(kernel) : null);

    private static ThroughPart Through(KernelServer kernel) =>
        new(kernel.Name, [.. kernel.Queues.Select(queue => new QueuePart(queue.Name, queue.Processes, queue.Urls))], [.. kernel.Certificates.Select(one => new BoundPart(one.Binding, one.Hash, one.Application))]);
}
