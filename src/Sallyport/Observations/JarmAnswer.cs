using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>What one of the ten hellos of JARM met.</summary>
/// <param name="Suite">The suite chosen; null when no ServerHello came.</param>
/// <param name="Version">The version in the fixed field of the ServerHello.</param>
/// <param name="Protocol">The application protocol in the ServerHello; empty for none. Untrusted text.</param>
/// <param name="Extensions">Extension types in the server's order.</param>
/// <param name="Fault">Why it is not known what the server would have answered; null when it answered or refused.</param>
public sealed record JarmAnswer(
    ushort? Suite,
    ushort Version,
    string Protocol,
    ImmutableArray<ushort> Extensions,
    NetworkFault? Fault)
{
    /// <summary>No ServerHello: an alert, or bytes that are none.</summary>
    internal static JarmAnswer None { get; } = new(null, 0, string.Empty, [], null);
}
