namespace Sallyport.Wire.StartTls;

/// <summary>CAPABILITY, STARTTLS among them, STARTTLS, tagged OK (RFC 9051 6.2.1).</summary>
/// <param name="pipelined">A command sent behind STARTTLS in the same segment; empty for none.</param>
internal sealed class ImapScript(ReadOnlyMemory<byte> pipelined) : LineScript
{
    private Phase _phase;
    private bool _offered;

    private enum Phase
    {
        Greeting,
        Capabilities,
        Answer,
    }

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Farewell { get; } = "a9 LOGOUT\r\n"u8.ToArray();

    /// <inheritdoc/>
    private protected override UpgradeMove OnLine(ReadOnlySpan<byte> line)
    {
        if (LineWords.Begins(line, "* BYE"u8)) return TurnedAway(line);

        return _phase switch
        {
            Phase.Greeting => OnGreeting(line),
            Phase.Capabilities => OnCapabilities(line),
            _ => OnAnswer(line),
        };
    }

    private UpgradeMove OnGreeting(ReadOnlySpan<byte> line)
    {
        if (LineWords.Begins(line, "* PREAUTH"u8)) return NotOffered("the session begins authenticated (PREAUTH), which rules STARTTLS out");
        if (!LineWords.Begins(line, "* OK"u8)) return Malformed("a greeting that is neither OK, PREAUTH nor BYE");

        _phase = Phase.Capabilities;
        return UpgradeMove.Speak("a1 CAPABILITY\r\n"u8.ToArray());
    }

    private UpgradeMove OnCapabilities(ReadOnlySpan<byte> line)
    {
        _offered |= LineWords.Begins(line, "* CAPABILITY"u8) && LineWords.Has(line, "STARTTLS"u8);
        if (!LineWords.Begins(line, "a1"u8)) return UpgradeMove.GoOn;
        if (!LineWords.Begins(line, "a1 OK"u8)) return TurnedAway(line);
        if (!_offered) return NotOffered("the capabilities do not list STARTTLS");

        _phase = Phase.Answer;
        return UpgradeMove.Speak((byte[])[.. "a2 STARTTLS\r\n"u8, .. pipelined.Span]);
    }

    private static UpgradeMove OnAnswer(ReadOnlySpan<byte> line)
    {
        if (!LineWords.Begins(line, "a2"u8)) return UpgradeMove.GoOn;
        if (LineWords.Begins(line, "a2 OK"u8)) return Upgraded;

        return LineWords.Has(line, "UNAVAILABLE"u8) ? TurnedAway(line) : Refused(line);
    }
}
