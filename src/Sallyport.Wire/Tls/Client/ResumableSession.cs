using System.Collections.Immutable;

namespace Sallyport.Wire.Tls.Client;

/// <summary>A session that the server gave a way back to: by its id or a ticket up to TLS 1.2 (RFC 5246 7.3, RFC 5077), by a ticket's key in TLS 1.3 (RFC 8446 2.2).</summary>
/// <remarks>It holds the secret of the session and is meant for the memory of one run, not for a file.</remarks>
public sealed class ResumableSession
{
    /// <summary>The longest ticket that is kept to come back with, in bytes: one may have 65535, and a hello with all its extensions has no room for that (RFC 8446 4.1.2).</summary>
    public const int LongestTicket = 32 * 1024;

    private readonly byte[] _secret;

    internal ResumableSession(byte[] secret) => _secret = secret;

    /// <summary>The version of the session; it is offered again in this one alone.</summary>
    public required ProtocolVersion Version { get; init; }

    /// <summary>The suite of the session. Up to TLS 1.2 it must come again; in TLS 1.3 a suite with the same hash may.</summary>
    public required CipherSuite CipherSuite { get; init; }

    /// <summary>The session id; empty where there is only a ticket.</summary>
    public ImmutableArray<byte> SessionId { get; init; } = [];

    /// <summary>The ticket; empty where there is only a session id.</summary>
    public ImmutableArray<byte> Ticket { get; init; } = [];

    /// <summary>Added to the ticket's age before it is sent (RFC 8446 4.2.11.1).</summary>
    public uint AgeAdd { get; init; }

    /// <summary>Bytes of early data that the server would take with the ticket; 0 for none.</summary>
    public uint MaxEarlyData { get; init; }

    /// <summary>The application protocol of the session, as bytes: early data is for this one alone (RFC 8446 4.2.10).</summary>
    public ImmutableArray<byte> Alpn { get; init; } = [];

    /// <summary>The master secret up to TLS 1.2, the pre-shared key of the ticket in TLS 1.3.</summary>
    internal ReadOnlySpan<byte> Secret => _secret;

    internal bool IsTls13 => Version == ProtocolVersion.Tls13;
}
