using System.Text.Json.Serialization;

namespace Sallyport.Observations;

/// <summary>How the plaintext dialogue before TLS ended. A closed set: a limiter is never "not offered".</summary>
[JsonDerivedType(typeof(Upgraded), "upgraded")]
[JsonDerivedType(typeof(NotOffered), "notOffered")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(TurnedAway), "turnedAway")]
[JsonDerivedType(typeof(Malformed), "malformed")]
[JsonDerivedType(typeof(Interrupted), "interrupted")]
public abstract record StartTlsEnd
{
    private StartTlsEnd()
    {
    }

    /// <summary>The end in words; may quote untrusted text.</summary>
    [JsonIgnore]
    public abstract string Words { get; }

    /// <summary>The end in one word of the machine's answer.</summary>
    [JsonIgnore]
    public abstract string Word { get; }

    /// <summary>True when the server said that it will not speak TLS.</summary>
    [JsonIgnore]
    public bool IsNo => this is NotOffered or Refused;

    /// <summary>The server gave the go-ahead.</summary>
    public sealed record Upgraded : StartTlsEnd
    {
        /// <inheritdoc/>
        public override string Words => "offered, and taken up";

        /// <inheritdoc/>
        public override string Word => "upgraded";
    }

    /// <summary>The server told what it can do, and TLS was not among it.</summary>
    /// <param name="Reason">A constant phrase.</param>
    public sealed record NotOffered(string Reason) : StartTlsEnd
    {
        /// <inheritdoc/>
        public override string Words => $"not offered: {Reason}";

        /// <inheritdoc/>
        public override string Word => "not-offered";
    }

    /// <summary>The server refused to start TLS.</summary>
    /// <param name="Reply">What it said, code and text; untrusted.</param>
    public sealed record Refused(string Reply) : StartTlsEnd
    {
        /// <inheritdoc/>
        public override string Words => $"refused: {Reply}";

        /// <inheritdoc/>
        public override string Word => "refused";
    }

    /// <summary>The server would not serve this client, or not then; that says nothing about TLS.</summary>
    /// <param name="Reply">What it said; untrusted.</param>
    public sealed record TurnedAway(string Reply) : StartTlsEnd
    {
        /// <inheritdoc/>
        public override string Words => $"the server turned this client away: {Reply}";

        /// <inheritdoc/>
        public override string Word => "turned-away";
    }

    /// <summary>The answer had not the form of the protocol.</summary>
    /// <param name="Reason">A constant phrase.</param>
    public sealed record Malformed(string Reason) : StartTlsEnd
    {
        /// <inheritdoc/>
        public override string Words => $"the answer is not of this protocol: {Reason}";

        /// <inheritdoc/>
        public override string Word => "malformed";
    }

    /// <summary>The dialogue broke off.</summary>
    /// <param name="Fault">How.</param>
    public sealed record Interrupted(NetworkFault Fault) : StartTlsEnd
    {
        /// <inheritdoc/>
        public override string Words => $"the dialogue broke off: {Fault.Words()}";

        /// <inheritdoc/>
        public override string Word => "interrupted";
    }
}
