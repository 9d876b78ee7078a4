namespace Sallyport.Wire.StartTls;

/// <summary>The greeting, CLIENT_SSL among its capabilities, SSLRequest; then TLS at once, with no answer (MySQL client/server protocol).</summary>
internal sealed class MySqlScript : UpgradeScript
{
    private const ushort ClientSsl = 0x0800;

    /// <summary>CLIENT_PROTOCOL_41, CLIENT_SSL, CLIENT_SECURE_CONNECTION; 16 MiB packets; utf8mb3; 23 octets of nothing.</summary>
    private static readonly byte[] Request = [32, 0, 0, 1, 0x00, 0x8A, 0, 0, 0, 0, 0, 1, 33, .. new byte[23]];

    /// <inheritdoc/>
    internal override ParseResult<UpgradeMove> Read(ReadOnlySpan<byte> pending)
    {
        var greeting = MySqlGreeting.Read(pending);
        return greeting.Status switch
        {
            ParseStatus.Ok => ParseResult.Ok(OnGreeting(greeting.Value), greeting.Consumed),
            ParseStatus.NeedMore => ParseResult.NeedMore(greeting.Consumed),
            _ => ParseResult.Malformed(greeting.Reason!, greeting.Offset),
        };
    }

    private static UpgradeMove OnGreeting(MySqlGreeting greeting)
    {
        if (greeting.Error is { } number) return UpgradeMove.End(UpgradeOutcome.TurnedAway([.. System.Text.Encoding.ASCII.GetBytes($"error {number}: "), .. greeting.Version]));
        if ((greeting.Capabilities & ClientSsl) == 0) return UpgradeMove.End(UpgradeOutcome.NotOffered("the greeting lacks the capability CLIENT_SSL"));

        return new(Request, UpgradeOutcome.Upgraded);
    }
}
