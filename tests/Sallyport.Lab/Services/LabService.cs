using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Services;

/// <summary>One service of the lab: how it is started, and what is true of it.</summary>
/// <param name="Id">Its name in tests and tables.</param>
/// <param name="Kind">The kind as the contract names them.</param>
/// <param name="Needs">What it takes from the machine, as <see cref="Need"/> names it.</param>
/// <param name="Start">Starts it.</param>
internal sealed record LabService(string Id, string Kind, string Needs, Func<LabAuthority, RunningService> Start)
{
    /// <summary>How it shows itself without Sallyport.</summary>
    public required Look Look { get; init; }

    /// <summary>The names by their makers that are right for the whole; empty where what the wire tells names no product, as of a multiplexer.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Names that have to be among the layers.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>Of a multiplexer: what is behind it, all of it.</summary>
    public IReadOnlyList<string> Sides { get; init; } = [];

    /// <summary>The version as the machine says it; null where the wire does not carry it.</summary>
    public Func<string>? Version { get; init; }

    /// <summary>Whether it answers nobody who has not its key, so that no more than its kind may be said, and that as a probability.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Why it was built without; null when it was not.</summary>
    public string? Missing { get; init; }

    /// <summary>Why it cannot run on this machine; null when it can.</summary>
    public string? WhyNot() => Missing ?? (Needs.Length > 0 ? Need.Missing(Needs) : null);

    public override string ToString() => Id;
}
