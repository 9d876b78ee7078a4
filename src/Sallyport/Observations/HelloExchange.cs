using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>One hello sent and what came back, byte for byte, so that it can be judged again later.</summary>
public sealed record HelloExchange
{
    /// <summary>The question it asks.</summary>
    public required HelloPurpose Purpose { get; init; }

    /// <summary>The highest version offered.</summary>
    public required ProtocolVersion Version { get; init; }

    /// <summary>The suites offered; SSLv2 kinds are not among them.</summary>
    public required ImmutableArray<CipherSuite> Suites { get; init; }

    /// <summary>When it was sent, from the start of the run.</summary>
    public required TimeSpan SentAt { get; init; }

    /// <summary>From sending to the last byte read.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>The bytes sent.</summary>
    public required ImmutableArray<byte> Sent { get; init; }

    /// <summary>The bytes that came back, up to what decided the outcome.</summary>
    public required ImmutableArray<byte> Received { get; init; }

    /// <summary>What the answer was.</summary>
    public required HelloOutcome Outcome { get; init; }
}
