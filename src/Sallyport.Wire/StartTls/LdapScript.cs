namespace Sallyport.Wire.StartTls;

/// <summary>The StartTLS extended operation, success (RFC 4511 4.14).</summary>
internal sealed class LdapScript : UpgradeScript
{
    private const int Success = 0;
    private const int ProtocolError = 2;
    private const int Busy = 51;

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Opening { get; } =
        (byte[])[0x30, 0x1D, 0x02, 0x01, 0x01, 0x77, 0x18, 0x80, 0x16, .. "1.3.6.1.4.1.1466.20037"u8];

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Farewell { get; } = (byte[])[0x30, 0x05, 0x02, 0x01, 0x02, 0x42, 0x00];

    /// <inheritdoc/>
    internal override ParseResult<UpgradeMove> Read(ReadOnlySpan<byte> pending)
    {
        var response = ExtendedResponse.Read(pending);
        return response.Status switch
        {
            ParseStatus.Ok => ParseResult.Ok(UpgradeMove.End(Outcome(response.Value)), response.Consumed),
            ParseStatus.NeedMore => ParseResult.NeedMore(response.Consumed),
            _ => ParseResult.Malformed(response.Reason!, response.Offset),
        };
    }

    /// <summary>protocolError is what a server says that does not know the operation (RFC 4511 4.14.2).</summary>
    private static UpgradeOutcome Outcome(ExtendedResponse response) => response switch
    {
        { IsNotice: true } or { ResultCode: Busy } => UpgradeOutcome.TurnedAway(Reply(response)),
        { ResultCode: Success } => UpgradeOutcome.Upgraded,
        { ResultCode: ProtocolError } => UpgradeOutcome.NotOffered("the server does not know the StartTLS operation (protocolError)"),
        _ => UpgradeOutcome.Refused(Reply(response)),
    };

    private static byte[] Reply(ExtendedResponse response) => [.. System.Text.Encoding.ASCII.GetBytes($"resultCode {response.ResultCode}: "), .. response.Diagnostic];
}
