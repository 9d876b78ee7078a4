using System.Collections.Immutable;

namespace Sallyport.Reports.Json;

/// <summary>What UDP answered to a question for QUIC.</summary>
/// <param name="Outcome">open, closed, blocked, silent or unknown; silent is not closed.</param>
/// <param name="Versions">Versions listed, in the server's order, reserved ones left out: v1, v2, draft-29 or a number.</param>
/// <param name="Words">The outcome in words.</param>
public sealed record QuicPart(string Outcome, ImmutableArray<string> Versions, string Words);

/// <summary>What plain HTTP answered.</summary>
/// <param name="Port">The port.</param>
/// <param name="State">open, closed, filtered, unreachable, or unknown when there was no time for an answer.</param>
/// <param name="Status">The status code; absent when no response was read.</param>
/// <param name="Location">Where it leads; absent when it leads nowhere.</param>
public sealed record PlainHttpPart(int Port, string State, int? Status = null, string? Location = null);

/// <summary>Fingerprints, which group servers and name none.</summary>
/// <param name="Ja3s">Of the ordinary handshake's ServerHello, 32 hexadecimal digits.</param>
/// <param name="Jarm">Of the answers to ten hellos, 62 characters; absent outside the deep profile.</param>
public sealed record FingerprintsPart(string Ja3s, string? Jarm = null);
