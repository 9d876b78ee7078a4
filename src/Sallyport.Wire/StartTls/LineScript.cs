namespace Sallyport.Wire.StartTls;

/// <summary>A dialogue in lines of text.</summary>
internal abstract class LineScript : UpgradeScript
{
    /// <inheritdoc/>
    internal sealed override ParseResult<UpgradeMove> Read(ReadOnlySpan<byte> pending)
    {
        var line = TextLine.Read(pending);
        return line.Status switch
        {
            ParseStatus.Ok => ParseResult.Ok(OnLine(line.Value), line.Consumed),
            ParseStatus.NeedMore => ParseResult.NeedMore(line.Consumed),
            _ => ParseResult.Malformed(line.Reason!, line.Offset),
        };
    }

    /// <summary>What follows from the next line, which has no line end.</summary>
    private protected abstract UpgradeMove OnLine(ReadOnlySpan<byte> line);

    private protected static UpgradeMove Upgraded => UpgradeMove.End(UpgradeOutcome.Upgraded);

    private protected static UpgradeMove NotOffered(string reason) => UpgradeMove.End(UpgradeOutcome.NotOffered(reason));

    private protected static UpgradeMove Refused(ReadOnlySpan<byte> line) => UpgradeMove.End(UpgradeOutcome.Refused(line));

    private protected static UpgradeMove TurnedAway(ReadOnlySpan<byte> line) => UpgradeMove.End(UpgradeOutcome.TurnedAway(line));

    private protected static UpgradeMove Malformed(string reason) => UpgradeMove.End(UpgradeOutcome.Malformed(reason));
}
