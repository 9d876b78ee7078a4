using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>A few bytes of some protocol, sent on a connection of their own to learn who reacts to them, and the reaction.</summary>
/// <param name="Stimulus">What was said.</param>
/// <param name="Sent">The bytes; empty for silence.</param>
/// <param name="Reaction">How the other side reacted.</param>
/// <param name="Answer">The first bytes that came back, at most 4 KiB; untrusted.</param>
/// <param name="Took">From sending to the first answer or to the end.</param>
public sealed record StimulusExchange(Stimulus Stimulus, ImmutableArray<byte> Sent, Reaction Reaction, ImmutableArray<byte> Answer, TimeSpan Took);

/// <summary>What is said to a port to learn who is there.</summary>
public enum Stimulus
{
    /// <summary>Nothing, for longer: some multiplexers hand silent clients to SSH after a while.</summary>
    Silence,

    /// <summary>A GET without TLS, without a Host field.</summary>
    PlainHttp,

    /// <summary>Fourteen bytes that no protocol knows, and that a length-framed one waits for the rest of.</summary>
    Junk,

    /// <summary>An SSH client's identification string (RFC 4253 4.2).</summary>
    Ssh,

    /// <summary>An OpenVPN client's hard reset.</summary>
    OpenVpn,

    /// <summary>A SOCKS 5 client's methods (RFC 1928 3).</summary>
    Socks,

    /// <summary>An X.224 connection request of Remote Desktop (MS-RDPBCGR 2.2.1.1).</summary>
    Rdp,

    /// <summary>A PostgreSQL client's question whether TLS may follow (PostgreSQL protocol, SSLRequest).</summary>
    PostgreSql,

    /// <summary>A GET of HTTP/1.0 without any field, inside TLS, where the ordinary one met silence: protocols that read lines complain of it.</summary>
    BareHttp,

    /// <summary>The request that opens SSTP, inside TLS (MS-SSTP 2.2.1).</summary>
    Sstp,

    /// <summary>Tor's VERSIONS cell, inside TLS (tor-spec 4).</summary>
    Tor,
}

/// <summary>How a port reacts.</summary>
public enum Reaction
{
    /// <summary>Bytes came.</summary>
    Answer,

    /// <summary>The connection was closed in order, without a byte.</summary>
    Close,

    /// <summary>The connection was reset, without a byte.</summary>
    Reset,

    /// <summary>Nothing came in the time that was waited; it proves nothing.</summary>
    Silence,

    /// <summary>No connection came about, or the run ended.</summary>
    NotAsked,
}
