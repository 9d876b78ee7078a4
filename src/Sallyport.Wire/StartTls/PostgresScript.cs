namespace Sallyport.Wire.StartTls;

/// <summary>SSLRequest, one byte S or N (PostgreSQL's frontend protocol, "SSL Session Encryption").</summary>
internal sealed class PostgresScript : UpgradeScript
{
    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Opening { get; } = (byte[])[0, 0, 0, 8, 0x04, 0xD2, 0x16, 0x2F];

    /// <inheritdoc/>
    internal override ParseResult<UpgradeMove> Read(ReadOnlySpan<byte> pending) => pending.IsEmpty ? ParseResult.NeedMore(1) : pending[0] switch
    {
        (byte)'S' => End(UpgradeOutcome.Upgraded),
        (byte)'N' => End(UpgradeOutcome.NotOffered("the server answers SSLRequest with N")),
        (byte)'E' => End(UpgradeOutcome.TurnedAway("an error instead of S or N"u8)),
        _ => ParseResult.Malformed("an answer to SSLRequest that is neither S, N nor an error", 0),
    };

    private static ParseResult<UpgradeMove> End(UpgradeOutcome outcome) => ParseResult.Ok(UpgradeMove.End(outcome), 1);
}
