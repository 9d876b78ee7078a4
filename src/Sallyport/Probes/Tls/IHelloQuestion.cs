using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>A question that one hello asks: its bytes, and how the answer is read.</summary>
internal interface IHelloQuestion
{
    /// <summary>What is asked.</summary>
    HelloPurpose Purpose { get; }

    /// <summary>The highest version offered.</summary>
    ProtocolVersion Version { get; }

    /// <summary>The suites offered; empty for SSLv2, which has kinds of its own.</summary>
    ImmutableArray<CipherSuite> Suites { get; }

    /// <summary>How long an answer is waited for; null for as long as any step may take.</summary>
    TimeSpan? Patience => null;

    /// <summary>Bytes that are sent on their own before the rest; 0 to send all at once.</summary>
    int FirstSegment => 0;

    /// <summary>The hello, ready to send.</summary>
    /// <param name="serverName">SNI; null for none.</param>
    byte[] ToRecords(string? serverName);

    /// <summary>A reader for one answer.</summary>
    IHelloReader NewReader();
}

/// <summary>Reads the answer to one hello as its bytes come.</summary>
internal interface IHelloReader : IDisposable
{
    /// <summary>Feeds what came next.</summary>
    /// <param name="bytes">Any piece of the peer's stream, in order.</param>
    /// <returns>The outcome once it is decided; null while more is needed.</returns>
    HelloOutcome? Feed(ReadOnlySpan<byte> bytes);
}
