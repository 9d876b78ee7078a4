namespace Sallyport.Wire.StartTls;

/// <summary>CAPA, STLS among them, STLS, +OK (RFC 2449, RFC 2595 4).</summary>
/// <param name="pipelined">A command sent behind STLS in the same segment; empty for none.</param>
internal sealed class Pop3Script(ReadOnlyMemory<byte> pipelined) : LineScript
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
    private protected override UpgradeMove OnLine(ReadOnlySpan<byte> line) => _phase switch
    {
        Phase.Greeting => OnGreeting(line),
        Phase.Status => OnStatus(line),
        Phase.List => OnListed(line),
        _ => OnAnswer(line),
    };

    private UpgradeMove OnGreeting(ReadOnlySpan<byte> line)
    {
        if (LineWords.Begins(line, "-ERR"u8)) return TurnedAway(line);
        if (!LineWords.Begins(line, "+OK"u8)) return Malformed("a greeting that is neither +OK nor -ERR");

        return Next(Phase.Status, "CAPA\r\n"u8.ToArray());
    }

    /// <summary>A server that does not know CAPA may still know STLS.</summary>
    private UpgradeMove OnStatus(ReadOnlySpan<byte> line)
    {
        if (LineWords.Begins(line, "-ERR"u8)) return Begin();
        if (!LineWords.Begins(line, "+OK"u8)) return Malformed("an answer to CAPA that is neither +OK nor -ERR");

        return Next(Phase.List, default);
    }

    private UpgradeMove OnListed(ReadOnlySpan<byte> line)
    {
        _offered |= LineWords.Begins(line, "STLS"u8);
        if (!line.SequenceEqual("."u8)) return UpgradeMove.GoOn;

        return _offered ? Begin() : NotOffered("the capabilities do not list STLS");
    }

    private UpgradeMove OnAnswer(ReadOnlySpan<byte> line)
    {
        if (LineWords.Begins(line, "+OK"u8)) return Upgraded;
        if (!LineWords.Begins(line, "-ERR"u8)) return Malformed("an answer to STLS that is neither +OK nor -ERR");
        if (LineWords.Has(line, "SYS/TEMP"u8)) return TurnedAway(line);

        return _offered ? Refused(line) : NotOffered("the server knows neither CAPA nor STLS");
    }

    private UpgradeMove Begin() => Next(Phase.Answer, (byte[])[.. "STLS\r\n"u8, .. pipelined.Span]);

    private UpgradeMove Next(Phase phase, ReadOnlyMemory<byte> command)
    {
        _phase = phase;
        return UpgradeMove.Speak(command);
    }
}
