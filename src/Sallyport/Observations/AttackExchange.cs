using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>One provocation of a known flaw, as a rule on a connection of its own, and the reaction. What a flaw leaks is counted and not kept.</summary>
public sealed record AttackExchange
{
    /// <summary>The flaw asked about.</summary>
    public required AttackPurpose Purpose { get; init; }

    /// <summary>What was sent.</summary>
    public required AttackForm Form { get; init; }

    /// <summary>Which time this is, from 0: reactions count when they stay the same.</summary>
    public required int Round { get; init; }

    /// <summary>When the connection was asked for, from the start of the run.</summary>
    public required TimeSpan SentAt { get; init; }

    /// <summary>The version that the server chose first; null when it did not get so far.</summary>
    public ProtocolVersion? Version { get; init; }

    /// <summary>The suite that the server chose first.</summary>
    public CipherSuite? Suite { get; init; }

    /// <summary>What came of it.</summary>
    public required AttackOutcome Outcome { get; init; }
}
