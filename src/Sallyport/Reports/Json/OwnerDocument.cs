using System.Collections.Immutable;

namespace Sallyport.Reports.Json;

/// <summary>The published answer to <c>owner</c>.</summary>
internal sealed record OwnerDocument
{
    public required string SchemaVersion { get; init; }

    public required string Verb { get; init; }

    /// <summary>The port asked about; null for every listener.</summary>
    public required int? Port { get; init; }

    public required string Headline { get; init; }

    /// <summary>The gravest verdict of the holders; null without one.</summary>
    public required string? Verdict { get; init; }

    /// <summary>True when there is no further holder.</summary>
    public required bool Complete { get; init; }

    /// <summary>What the system refused to this user.</summary>
    public required ImmutableArray<GapPart> NotPermitted { get; init; }

    /// <summary>What else was sought and not found out.</summary>
    public required ImmutableArray<GapPart> Gaps { get; init; }

    public required ImmutableArray<HolderPart> Holders { get; init; }

    /// <summary>How the port answered where no listener was seen.</summary>
    public required ImmutableArray<AnswerPart> Answers { get; init; }

    /// <summary>Listeners without a holder that was seen.</summary>
    public required ImmutableArray<ListenerPart> Unheld { get; init; }

    public required ImmutableArray<FindingPart> Findings { get; init; }

    public required double ElapsedMs { get; init; }
}

/// <summary>A listener that came or went, as <c>owner --watch</c> tells it.</summary>
internal sealed record ListenerEventDocument
{
    public required string SchemaVersion { get; init; }

    public required string Verb { get; init; }

    /// <summary>started or stopped.</summary>
    public required string Event { get; init; }

    public required string At { get; init; }

    public required ListenerPart Listener { get; init; }

    public required ImmutableArray<HolderPart> Holders { get; init; }
}

/// <summary>Something that was not found out.</summary>
internal sealed record GapPart(string Subject, string Kind, string Reason);

/// <summary>A process that holds a listener.</summary>
internal sealed record HolderPart
{
    public required int Pid { get; init; }

    public required string Name { get; init; }

    public required string? Exe { get; init; }

    /// <summary>What an interpreter runs.</summary>
    public required string? Program { get; init; }
    public required string? ForwardsTo { get; init; }

    public required ImmutableArray<string>? Cmdline { get; init; }

    public required string? User { get; init; }

    public required string StartTime { get; init; }

    public required string? Unit { get; init; }

    public required string? Container { get; init; }

    /// <summary>Effective capabilities; null where they were not seen.</summary>
    public required ImmutableArray<string>? Capabilities { get; init; }

    /// <summary>Libraries that it was told to load before all others.</summary>
    public required ImmutableArray<string> Preloads { get; init; }

    /// <summary>The mount namespace, by its inode.</summary>
    public required ulong? Mountns { get; init; }

    /// <summary>The configuration files that were read, for servers whose configuration is read.</summary>
    public required ImmutableArray<string>? Configuration { get; init; }

    /// <summary>What its listeners served when they were asked.</summary>
    public required ImmutableArray<ServedPart> Served { get; init; }

    public required ImmutableArray<ParentPart> Parents { get; init; }

    /// <summary>The transport of its first listener.</summary>
    public required string Protocol { get; init; }

    public required ImmutableArray<string> Addresses { get; init; }

    public required ImmutableArray<ListenerPart> Listeners { get; init; }

    public required ulong? Netns { get; init; }

    public required PackagePart? Package { get; init; }

    /// <summary>What the system says of the executable's signature; null where files are not proven so.</summary>
    public required SignaturePart? Signature { get; init; }

    /// <summary>intact, modified, unpackaged or unknown.</summary>
    public required string Integrity { get; init; }

    public required ImmutableArray<string> StaleLibraries { get; init; }

    public required string Verdict { get; init; }

    public required string Because { get; init; }

    public required ScorePart Score { get; init; }

    public required ImmutableArray<WeightPart> Evidence { get; init; }

    public required ImmutableArray<InconclusivePart> Inconclusive { get; init; }
}

/// <summary>An ancestor.</summary>
internal sealed record ParentPart(int Pid, string Name, string? Exe);

/// <summary>A socket that waits for strangers.</summary>
internal sealed record ListenerPart(string Protocol, string Endpoint, bool? V6Only, string? Device, uint Queued, uint? Backlog, uint? Drops, ulong Netns, string? Cgroup, ActivationPart? Activation, ThroughPart? Through);

/// <summary>The units behind a socket that the service manager keeps open.</summary>
internal sealed record ActivationPart(string Socket, string Service, string? Program, string File, int Line);

/// <summary>The part of the kernel that keeps a listener for its holders.</summary>
internal sealed record ThroughPart(string Name, ImmutableArray<QueuePart> Queues, ImmutableArray<BoundPart> Certificates);

/// <summary>A request queue with the processes attached to it.</summary>
internal sealed record QueuePart(string Name, ImmutableArray<int> Processes, ImmutableArray<string> Urls);

/// <summary>A certificate that the kernel serves.</summary>
internal sealed record BoundPart(string Binding, string Hash, string Application);

/// <summary>A signature: valid, altered, none, untrusted or unknown.</summary>
internal sealed record SignaturePart(string State, string? Signer, string? Reason);

/// <summary>How an address answered, and where the connection was sent on to.</summary>
internal sealed record AnswerPart(string Asked, string State, string? SentTo);

/// <summary>A certificate that a listener served, or why none came.</summary>
internal sealed record ServedPart(string Asked, string? ServerName, string? Fingerprint, string? NotAfter, string? Problem);

/// <summary>The package that brought what runs.</summary>
internal sealed record PackagePart(string Manager, string Name, string? Version, string? Candidate, bool SecurityUpdate, string Source, string? ListsWritten);

/// <summary>The three sums.</summary>
internal sealed record ScorePart(int Identity, int Integrity, int Hygiene);

/// <summary>What adds to a score or takes from it.</summary>
internal sealed record WeightPart(string Id, int Weight, string Fact, string Source);
