namespace Sallyport.Wire.StartTls;

/// <summary>EHLO (or LHLO), STARTTLS among the keywords, STARTTLS, 220 (RFC 3207 4, RFC 2033 4.1).</summary>
/// <param name="hello">The greeting command with its line end.</param>
/// <param name="pipelined">A command sent behind STARTTLS in the same segment; empty for none.</param>
internal sealed class SmtpScript(ReadOnlyMemory<byte> hello, ReadOnlyMemory<byte> pipelined) : ReplyScript
{
    private Phase _phase;
    private bool _offered;

    private enum Phase
    {
        Greeting,
        Keywords,
        Answer,
    }

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Farewell { get; } = "QUIT\r\n"u8.ToArray();

    /// <inheritdoc/>
    private protected override UpgradeMove OnText(int code, ReadOnlySpan<byte> text)
    {
        _offered |= _phase == Phase.Keywords && code == 250 && LineWords.Begins(text, "STARTTLS"u8);
        return UpgradeMove.GoOn;
    }

    /// <inheritdoc/>
    private protected override UpgradeMove OnLast(int code, ReadOnlySpan<byte> text, ReadOnlySpan<byte> line)
    {
        _ = OnText(code, text);
        return _phase switch
        {
            Phase.Greeting => code == 220 ? Next(Phase.Keywords, hello) : TurnedAway(line),
            Phase.Keywords => OnKeywords(code, line),
            _ => code == 220 ? Upgraded : code < 500 ? TurnedAway(line) : Refused(line),
        };
    }

    private UpgradeMove OnKeywords(int code, ReadOnlySpan<byte> line) => code switch
    {
        250 when _offered => Next(Phase.Answer, (byte[])[.. "STARTTLS\r\n"u8, .. pipelined.Span]),
        250 => NotOffered("the keywords do not list STARTTLS"),
        500 or 501 or 502 or 504 => NotOffered("the server knows no extended greeting, so no STARTTLS"),
        _ => TurnedAway(line),
    };

    private UpgradeMove Next(Phase phase, ReadOnlyMemory<byte> command)
    {
        _phase = phase;
        return UpgradeMove.Speak(command);
    }
}
