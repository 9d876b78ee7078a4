using System.Collections.Immutable;

namespace Sallyport.Reports.Json;

/// <summary>What the DNS says about the name beside its addresses.</summary>
/// <param name="Name">The name asked about, in A-labels; absent when nothing was asked.</param>
/// <param name="NotAsked">Why the question does not arise; absent when it was put.</param>
/// <param name="Caa">Which authorities may issue for it (RFC 8659); absent when it was not asked.</param>
/// <param name="Tlsa">Which certificate or key to expect at the port (RFC 6698); absent when it was not asked.</param>
/// <param name="Https">How to reach it (RFC 9460); absent when it was not asked.</param>
public sealed record NamesPart(string? Name = null, string? NotAsked = null, RecordsPart? Caa = null, RecordsPart? Tlsa = null, RecordsPart? Https = null);

/// <summary>Records of one type.</summary>
/// <param name="Outcome">found, none or unknown; a resolver that fails leaves it unknown.</param>
/// <param name="Owner">Where they stand, or where they were looked for last.</param>
/// <param name="Records">Their data as a zone file has it, control characters written out; one that cannot be read is called malformed.</param>
/// <param name="Authenticated">The resolver says that it verified the answer by DNSSEC.</param>
/// <param name="Reason">Why nothing is known; absent when it is.</param>
public sealed record RecordsPart(string Outcome, string Owner, ImmutableArray<string> Records, bool Authenticated, string? Reason = null);

/// <summary>Whether clients can come back to their sessions: yes, partly (some of several tries), no, not-given (the server handed out nothing to come back with) or unknown.</summary>
/// <param name="SessionId">By the id of a session that the server keeps, up to TLS 1.2; absent when it was not asked.</param>
/// <param name="Ticket">By a ticket up to TLS 1.2; absent when it was not asked.</param>
/// <param name="PreSharedKey">By a ticket in TLS 1.3 with a fresh key exchange; absent when it was not asked.</param>
/// <param name="PreSharedKeyAlone">By a ticket's key alone in TLS 1.3, without forward secrecy; absent when it was not asked.</param>
/// <param name="EarlyData">yes, no or unknown: whether a request is taken before the handshake is over; absent when it was not asked.</param>
public sealed record ResumptionPart(string? SessionId = null, string? Ticket = null, string? PreSharedKey = null, string? PreSharedKeyAlone = null, string? EarlyData = null);
