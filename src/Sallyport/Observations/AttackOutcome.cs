using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sallyport.Observations;

/// <summary>What came of a provocation. A closed set, so that what was never provoked cannot be taken for a calm reaction.</summary>
[JsonDerivedType(typeof(NotPossible), "notPossible")]
[JsonDerivedType(typeof(NotReached), "notReached")]
[JsonDerivedType(typeof(Reacted), "reacted")]
[JsonDerivedType(typeof(SessionIdReturned), "sessionIdReturned")]
[JsonDerivedType(typeof(SuiteTaken), "suiteTaken")]
[JsonDerivedType(typeof(Renegotiated), "renegotiated")]
public abstract record AttackOutcome
{
    private AttackOutcome()
    {
    }

    /// <summary>The server lacks what the flaw would need.</summary>
    /// <param name="Reason">What it lacks, a phrase.</param>
    public sealed record NotPossible(string Reason) : AttackOutcome;

    /// <summary>The exchange did not come to the point of provocation.</summary>
    /// <param name="Reason">How it ended before, a phrase.</param>
    public sealed record NotReached(string Reason) : AttackOutcome;

    /// <summary>The provocation was sent.</summary>
    public sealed record Reacted : AttackOutcome
    {
        /// <summary>The records that came behind it, at most sixteen.</summary>
        public ImmutableArray<SeenRecord> Records { get; init => field = value.IsDefault ? [] : value; } = [];

        /// <summary>How the connection ended; null when it was given up here once the answer was clear.</summary>
        public NetworkFault? End { get; init; }

        /// <summary>True when bytes came that are no TLS records.</summary>
        public bool Unreadable { get; init; }

        /// <summary>From sending it to the first record, or to the end when none came.</summary>
        public required TimeSpan Took { get; init; }
    }

    /// <summary>A ServerHello came, and it names a session.</summary>
    /// <param name="Sent">Length of the session id sent, in bytes.</param>
    /// <param name="Returned">Length of the one returned.</param>
    /// <param name="BeginsAsSent">Whether the returned one begins with the one sent.</param>
    public sealed record SessionIdReturned(int Sent, int Returned, bool BeginsAsSent) : AttackOutcome;

    /// <summary>A ServerHello came that takes a suite of the offer.</summary>
    /// <param name="EncryptThenMac">Whether it answers encrypt_then_mac (RFC 7366), which was offered.</param>
    public sealed record SuiteTaken(bool EncryptThenMac) : AttackOutcome;

    /// <summary>Further handshakes were carried out inside the connection.</summary>
    /// <param name="Times">How many were completed.</param>
    /// <param name="Limit">How the server ended the next one, a phrase; null when it did not: these were enough, or time ran out.</param>
    public sealed record Renegotiated(int Times, string? Limit) : AttackOutcome;
}
