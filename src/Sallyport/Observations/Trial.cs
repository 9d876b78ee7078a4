using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>One offer of several values and what became of it.</summary>
/// <param name="Offered">The ids offered, in the client's order.</param>
/// <param name="Chosen">The id that the server picked; null when it picked none.</param>
/// <param name="Refused">True when it refused them all beyond doubt.</param>
/// <param name="Doubt">Why the answer decides nothing; null when it decides.</param>
internal sealed record Trial(ImmutableArray<ushort> Offered, ushort? Chosen, bool Refused, string? Doubt)
{
    /// <summary>True when the refusal was internal_error: the server may have failed at its own choice (a key exchange that lacks its parameters), and would have taken another value of the offer.</summary>
    internal bool Stumbled { get; init; }
}
