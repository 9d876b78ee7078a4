using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sallyport.Observations;

/// <summary>What came back for a QUIC datagram of an unknown version. A closed set: silence is not a closed port.</summary>
[JsonDerivedType(typeof(Negotiated), "negotiated")]
[JsonDerivedType(typeof(PortUnreachable), "portUnreachable")]
[JsonDerivedType(typeof(Blocked), "blocked")]
[JsonDerivedType(typeof(NoDatagram), "noDatagram")]
[JsonDerivedType(typeof(Unreadable), "unreadable")]
[JsonDerivedType(typeof(NotSent), "notSent")]
public abstract record QuicAnswer
{
    private QuicAnswer()
    {
    }

    /// <summary>What was seen, in words.</summary>
    [JsonIgnore]
    public abstract string Words { get; }

    /// <summary>A Version Negotiation packet.</summary>
    /// <param name="Versions">The versions listed, in the server's order, reserved ones among them.</param>
    public sealed record Negotiated(ImmutableArray<uint> Versions) : QuicAnswer
    {
        /// <inheritdoc/>
        public override string Words => $"Version Negotiation with {QuicVersions.Names(Versions)}";
    }

    /// <summary>The host says by ICMP that nothing listens on the port.</summary>
    public sealed record PortUnreachable : QuicAnswer
    {
        /// <inheritdoc/>
        public override string Words => "closed (ICMP port unreachable)";
    }

    /// <summary>Another ICMP error came back.</summary>
    /// <param name="Error">Which, in words.</param>
    public sealed record Blocked(string Error) : QuicAnswer
    {
        /// <inheritdoc/>
        public override string Words => $"not reached ({Error})";
    }

    /// <summary>Nothing came back.</summary>
    public sealed record NoDatagram : QuicAnswer
    {
        /// <inheritdoc/>
        public override string Words => "no answer";
    }

    /// <summary>Something came back that is no answer to the question.</summary>
    /// <param name="Reason">A constant phrase.</param>
    public sealed record Unreadable(string Reason) : QuicAnswer
    {
        /// <inheritdoc/>
        public override string Words => $"an answer that is no Version Negotiation: {Reason}";
    }

    /// <summary>This machine sent nothing.</summary>
    /// <param name="Reason">Why, in words.</param>
    public sealed record NotSent(string Reason) : QuicAnswer
    {
        /// <inheritdoc/>
        public override string Words => Reason;
    }
}
