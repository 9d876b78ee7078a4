using System.Text.Json.Serialization;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>How a handshake ended. A closed set.</summary>
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Violation), "violation")]
[JsonDerivedType(typeof(Unfinishable), "unfinishable")]
[JsonDerivedType(typeof(NotTls), "notTls")]
[JsonDerivedType(typeof(Interrupted), "interrupted")]
public abstract record HandshakeEnd
{
    private HandshakeEnd()
    {
    }

    /// <summary>The end in words.</summary>
    [JsonIgnore]
    public abstract string Words { get; }

    /// <summary>Both sides' Finished were exchanged and fit.</summary>
    public sealed record Completed : HandshakeEnd
    {
        /// <inheritdoc/>
        public override string Words => "completed";
    }

    /// <summary>The server sent a fatal alert.</summary>
    /// <param name="Alert">Which.</param>
    public sealed record Refused(AlertDescription Alert) : HandshakeEnd
    {
        /// <inheritdoc/>
        public override string Words => $"refused with alert {Alert.Name}";
    }

    /// <summary>The server broke the protocol.</summary>
    /// <param name="Reason">A constant phrase.</param>
    public sealed record Violation(string Reason) : HandshakeEnd
    {
        /// <inheritdoc/>
        public override string Words => $"broken by the server: {Reason}";
    }

    /// <summary>The server chose what this client cannot carry to the end, though it was asked about.</summary>
    /// <param name="Reason">A constant phrase.</param>
    public sealed record Unfinishable(string Reason) : HandshakeEnd
    {
        /// <inheritdoc/>
        public override string Words => $"left unfinished here: {Reason}";
    }

    /// <summary>The answer was no TLS.</summary>
    public sealed record NotTls : HandshakeEnd
    {
        /// <inheritdoc/>
        public override string Words => "answered with something other than TLS";
    }

    /// <summary>The exchange ended before the handshake did.</summary>
    /// <param name="Fault">How.</param>
    public sealed record Interrupted(NetworkFault Fault) : HandshakeEnd
    {
        /// <inheritdoc/>
        public override string Words => $"interrupted: {Fault.Words()}";
    }
}
