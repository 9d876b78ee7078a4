using System.Collections.Immutable;

namespace Sallyport.Observations.Local;

/// <summary>What was seen on this machine of those who hold a port: facts with where and when, no judgement. Saved, it can be judged again and gives the same answer.</summary>
public sealed record MachineObservation
{
    /// <summary>The version of this form; readers refuse a newer major.</summary>
    public const string CurrentForm = "1.0";

    /// <summary>The version of the form it was written in.</summary>
    public string Form { get; init; } = CurrentForm;

    /// <summary>The machine's name; empty where it was not seen.</summary>
    public string Host { get; init; } = string.Empty;

    /// <summary>Which system it runs.</summary>
    public ObservedSystem Platform { get; init; } = ObservedSystem.Linux;

    /// <summary>The port asked about; null for every listener.</summary>
    public required ushort? Port { get; init; }

    /// <summary>When looking began, by the local clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long looking took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The sockets that wait for strangers, in every network namespace that could be entered.</summary>
    public required ImmutableArray<ListenerObservation> Listeners { get; init; }

    /// <summary>The processes that hold one of them, each once.</summary>
    public required ImmutableArray<ProcessObservation> Processes { get; init; }

    /// <summary>The certificates that its listeners served when they were asked; empty where none was.</summary>
    public ImmutableArray<ServedObservation> Served { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How the port answered where no listener was seen; empty where one was, or nothing was asked.</summary>
    public ImmutableArray<LocalAnswer> Answers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The network namespace that was looked from, by its inode; 0 where that is not known.</summary>
    public ulong NetworkNamespace { get; init; }

    /// <summary>What was sought and could not be seen, or changed while it was looked at. Without one the holders are all there are.</summary>
    public required ImmutableArray<Gap> Gaps { get; init; }

    /// <summary>How many processes were gone through for the holders.</summary>
    public required int ProcessesSearched { get; init; }

    /// <summary>True when the superuser looked: what was refused all the same is refused to everybody.</summary>
    public required bool AsSuperuser { get; init; }

    /// <summary>True when no descriptor table stayed unread and no holder changed meanwhile: there is no further holder.</summary>
    public bool IsComplete => !Gaps.Any(gap => gap.Hides);
}
