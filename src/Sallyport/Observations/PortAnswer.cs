using System.Text.Json.Serialization;

namespace Sallyport.Observations;

/// <summary>What came back for a SYN. A closed set: silence is never a refusal.</summary>
[JsonDerivedType(typeof(SynAck), "synAck")]
[JsonDerivedType(typeof(Reset), "reset")]
[JsonDerivedType(typeof(Icmp), "icmp")]
[JsonDerivedType(typeof(Silence), "silence")]
[JsonDerivedType(typeof(NoRoute), "noRoute")]
public abstract record PortAnswer
{
    private PortAnswer()
    {
    }

    /// <summary>The state that follows from this answer.</summary>
    [JsonIgnore]
    public abstract PortState State { get; }

    /// <summary>What was seen, in words.</summary>
    [JsonIgnore]
    public abstract string Words { get; }

    /// <summary>The connection was accepted.</summary>
    public sealed record SynAck : PortAnswer
    {
        /// <inheritdoc/>
        public override PortState State => PortState.Open;

        /// <inheritdoc/>
        public override string Words => "SYN-ACK";
    }

    /// <summary>The host refused with a TCP reset.</summary>
    public sealed record Reset : PortAnswer
    {
        /// <inheritdoc/>
        public override PortState State => PortState.Closed;

        /// <inheritdoc/>
        public override string Words => "TCP reset";
    }

    /// <summary>An ICMP or ICMPv6 error came back.</summary>
    /// <param name="Version">4 for ICMP, 6 for ICMPv6.</param>
    /// <param name="Type">Type as in RFC 792 or RFC 4443.</param>
    /// <param name="Code">Code as in RFC 792, RFC 1812 or RFC 4443.</param>
    /// <param name="From">Who sent it; null when the system did not say.</param>
    public sealed record Icmp(int Version, int Type, int Code, string? From) : PortAnswer
    {
        /// <inheritdoc/>
        public override PortState State => IcmpCodes.IsFilter(Version, Code) ? PortState.Filtered : PortState.Unreachable;

        /// <inheritdoc/>
        public override string Words => $"{IcmpCodes.Name(Version, Type, Code)}{(From is null ? string.Empty : $" from {From}")}";
    }

    /// <summary>Nothing came back.</summary>
    public sealed record Silence : PortAnswer
    {
        /// <inheritdoc/>
        public override PortState State => PortState.Filtered;

        /// <inheritdoc/>
        public override string Words => "no answer";
    }

    /// <summary>This machine sent nothing, and says why.</summary>
    /// <param name="Reason">The system's error in words.</param>
    public sealed record NoRoute(string Reason) : PortAnswer
    {
        /// <inheritdoc/>
        public override PortState State => PortState.Unreachable;

        /// <inheritdoc/>
        public override string Words => Reason;
    }
}
