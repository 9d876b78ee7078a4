namespace Sallyport.Probes;

/// <summary>How hard a target may be asked. Defaults are polite.</summary>
public sealed record ProbeBudget
{
    /// <summary>The most connections that may be open at once to one host: enough for every question about the lists of a server that takes all suites of a library of today.</summary>
    public const int Ceiling = 128;

    private static readonly TimeSpan DialogueTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Connections open at once to one host; 1 to 128.</summary>
    public int MaxConnections
    {
        get;
        init => field = value is >= 1 and <= Ceiling ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"1 to {Ceiling}");
    } = 16;

    /// <summary>The limit for one network step: a connect, or one whole question and answer.</summary>
    public TimeSpan StepTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>The limit for one step that leaves time for a second: half of a target's time at most.</summary>
    internal TimeSpan StepLimit => StepTimeout < TargetTimeout / 2 ? StepTimeout : TargetTimeout / 2;

    /// <summary>The same, with time for servers that make a stranger wait before they greet (six seconds are a mail server's custom).</summary>
    internal ProbeBudget For(Targets.Target target) => target.StartTls is null ? this : this with { StepTimeout = StepTimeout < DialogueTimeout ? DialogueTimeout : StepTimeout };

    /// <summary>The limit for one target, after which what is known is returned.</summary>
    public TimeSpan TargetTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes accepted on one connection before it is cut.</summary>
    public int MaxReply { get; init; } = 4 * 1024 * 1024;

    /// <summary>The pause that slowing down starts with, between the starts of two connections, once a host begins to drop them.</summary>
    public TimeSpan SlowPace { get; init; } = TimeSpan.FromMilliseconds(50);
}
