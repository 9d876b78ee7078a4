namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>What one offer holds of one list.</summary>
/// <param name="Offered">The ids, in order.</param>
/// <param name="Expected">What the answer is expected to pick of them.</param>
internal sealed record OfferedPart(ushort[] Offered, Expectation Expected)
{
    /// <summary>What goes along behind it and belongs to other lists.</summary>
    internal ushort[] Behind { get; init; } = [];

    /// <summary>True when this part alone makes the offer worth a connection.</summary>
    internal bool Worth { get; init; }

    /// <summary>True when the list is offered whole because it is not what is asked for.</summary>
    internal bool IsKept { get; private init; }

    /// <summary>A list that is offered whole.</summary>
    internal static OfferedPart Kept(ushort[] all) => new(all, Expectation.Refusal(0)) { IsKept = true };
}
