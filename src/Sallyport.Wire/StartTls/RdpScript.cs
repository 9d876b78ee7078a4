namespace Sallyport.Wire.StartTls;

/// <summary>X.224 Connection Request that asks for TLS or CredSSP, a confirm that selects one (MS-RDPBCGR 2.2.1.1).</summary>
internal sealed class RdpScript : UpgradeScript
{
    private const uint NotAllowed = 2;

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Opening { get; } = (byte[])[3, 0, 0, 0x13, 0x0E, 0xE0, 0, 0, 0, 0, 0, 1, 0, 8, 0, 3, 0, 0, 0];

    /// <inheritdoc/>
    internal override ParseResult<UpgradeMove> Read(ReadOnlySpan<byte> pending)
    {
        var confirm = ConnectionConfirm.Read(pending);
        return confirm.Status switch
        {
            ParseStatus.Ok => ParseResult.Ok(UpgradeMove.End(Outcome(confirm.Value)), confirm.Consumed),
            ParseStatus.NeedMore => ParseResult.NeedMore(confirm.Consumed),
            _ => ParseResult.Malformed(confirm.Reason!, confirm.Offset),
        };
    }

    private static UpgradeOutcome Outcome(ConnectionConfirm confirm) => confirm switch
    {
        { Type: ConnectionConfirm.Response, Value: not 0 } => UpgradeOutcome.Upgraded,
        { Type: ConnectionConfirm.Failure, Value: NotAllowed } => UpgradeOutcome.NotOffered("the server does not allow TLS (SSL_NOT_ALLOWED_BY_SERVER)"),
        { Type: ConnectionConfirm.Failure } => UpgradeOutcome.Refused(System.Text.Encoding.ASCII.GetBytes($"negotiation failure {confirm.Value}")),
        _ => UpgradeOutcome.NotOffered("the server selects its own old encryption instead of TLS"),
    };
}
