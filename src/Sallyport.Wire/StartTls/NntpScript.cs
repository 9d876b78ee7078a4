namespace Sallyport.Wire.StartTls;

/// <summary>CAPABILITIES, STARTTLS among them, STARTTLS, 382 (RFC 4642 2, RFC 3977 5.2).</summary>
/// <param name="pipelined">A command sent behind STARTTLS in the same segment; empty for none.</param>
internal sealed class NntpScript(ReadOnlyMemory<byte> pipelined) : LineScript
{
    private Phase _phase;
    private bool _offered;

    private enum Phase
    {
        Greeting,
        Status,
        List,
        Answer,
    }

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Farewell { get; } = "QUIT\r\n"u8.ToArray();

    /// <inheritdoc/>
    private protected override UpgradeMove OnLine(ReadOnlySpan<byte> line)
    {
        if (_phase == Phase.List) return OnListed(line);

        var code = ReplyScript.Code(line);
        return _phase switch
        {
            _ when code == 0 => Malformed("a reply without a code of three digits"),
            Phase.Greeting => code is 200 or 201 ? Next(Phase.Status, "CAPABILITIES\r\n"u8.ToArray()) : TurnedAway(line),
            Phase.Status => OnStatus(code, line),
            _ => OnAnswer(code, line),
        };
    }

    /// <summary>A server older than the capability list may still know the command.</summary>
    private UpgradeMove OnStatus(int code, ReadOnlySpan<byte> line) => code switch
    {
        101 => Next(Phase.List, default),
        >= 500 => Begin(),
        _ => TurnedAway(line),
    };

    private UpgradeMove OnListed(ReadOnlySpan<byte> line)
    {
        _offered |= LineWords.Begins(line, "STARTTLS"u8);
        if (!line.SequenceEqual("."u8)) return UpgradeMove.GoOn;

        return _offered ? Begin() : NotOffered("the capabilities do not list STARTTLS");
    }

    private UpgradeMove OnAnswer(int code, ReadOnlySpan<byte> line) => code switch
    {
        382 => Upgraded,
        400 => TurnedAway(line),
        _ => _offered || code == 580 ? Refused(line) : NotOffered("the server knows neither CAPABILITIES nor STARTTLS"),
    };

    private UpgradeMove Begin() => Next(Phase.Answer, (byte[])[.. "STARTTLS\r\n"u8, .. pipelined.Span]);

    private UpgradeMove Next(Phase phase, ReadOnlyMemory<byte> command)
    {
        _phase = phase;
        return UpgradeMove.Speak(command);
    }
}
