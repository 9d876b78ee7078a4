using System.Collections.Immutable;

namespace Sallyport.Wire.Tls.Client;

/// <summary>How a handshake stands or ended: a closed set.</summary>
public abstract record HandshakeOutcome
{
    private HandshakeOutcome()
    {
    }

    /// <summary>Nothing is decided yet; more bytes are needed.</summary>
    public sealed record InProgress : HandshakeOutcome
    {
        internal static InProgress Instance { get; } = new();
    }

    /// <summary>Both Finished messages were exchanged and the server's was right. The signature may still have been wrong: that is a fact of its own.</summary>
    public sealed record Completed : HandshakeOutcome
    {
        internal static Completed Instance { get; } = new();
    }

    /// <summary>The server ended it by an alert.</summary>
    /// <param name="Alert">The alert as sent; close_notify included.</param>
    public sealed record Refused(Alert Alert) : HandshakeOutcome;

    /// <summary>The server closed the connection before the end.</summary>
    /// <param name="Received">Bytes received until then; 0 tells a server that never answered.</param>
    public sealed record Closed(long Received) : HandshakeOutcome;

    /// <summary>What came first is no TLS record.</summary>
    /// <param name="FirstBytes">The first bytes, 64 at most.</param>
    public sealed record NotTls(ImmutableArray<byte> FirstBytes) : HandshakeOutcome;

    /// <summary>The server broke the protocol; it was told by an alert.</summary>
    /// <param name="Reason">What it broke: a constant phrase.</param>
    /// <param name="Told">The alert sent.</param>
    public sealed record Violated(string Reason, AlertDescription Told) : HandshakeOutcome;

    /// <summary>The server chose something offered that cannot be computed here; what it sent until then is known.</summary>
    /// <param name="Reason">What cannot be computed: a constant phrase.</param>
    public sealed record Unfinishable(string Reason) : HandshakeOutcome;
}
