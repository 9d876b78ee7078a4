namespace Sallyport.Wire.StartTls;

/// <summary>FEAT, AUTH TLS among the features, AUTH TLS, 234 (RFC 4217 4, RFC 2389).</summary>
/// <param name="pipelined">A command sent behind AUTH TLS in the same segment; empty for none.</param>
internal sealed class FtpScript(ReadOnlyMemory<byte> pipelined) : ReplyScript
{
    private Phase _phase;
    private bool _offered;

    private enum Phase
    {
        Greeting,
        Features,
        Answer,
    }

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Farewell { get; } = "QUIT\r\n"u8.ToArray();

    /// <inheritdoc/>
    private protected override UpgradeMove OnText(int code, ReadOnlySpan<byte> text)
    {
        _offered |= _phase == Phase.Features && code == 211 && LineWords.Begins(text, "AUTH"u8) && LineWords.Has(text, "TLS"u8);
        return UpgradeMove.GoOn;
    }

    /// <inheritdoc/>
    private protected override UpgradeMove OnLast(int code, ReadOnlySpan<byte> text, ReadOnlySpan<byte> line) => _phase switch
    {
        _ when code < 200 => UpgradeMove.GoOn,
        Phase.Greeting => code == 220 ? Next(Phase.Features, "FEAT\r\n"u8.ToArray()) : TurnedAway(line),
        Phase.Features => OnFeatures(code, line),
        _ => OnAnswer(code, line),
    };

    /// <summary>A server that does not know FEAT may still know AUTH.</summary>
    private UpgradeMove OnFeatures(int code, ReadOnlySpan<byte> line) => code switch
    {
        421 => TurnedAway(line),
        211 when !_offered => NotOffered("the features do not list AUTH TLS"),
        _ => Next(Phase.Answer, (byte[])[.. "AUTH TLS\r\n"u8, .. pipelined.Span]),
    };

    private UpgradeMove OnAnswer(int code, ReadOnlySpan<byte> line) => code switch
    {
        234 => Upgraded,
        421 or 431 => TurnedAway(line),
        _ => _offered ? Refused(line) : NotOffered("the server knows neither FEAT nor AUTH TLS"),
    };

    private UpgradeMove Next(Phase phase, ReadOnlyMemory<byte> command)
    {
        _phase = phase;
        return UpgradeMove.Speak(command);
    }
}
