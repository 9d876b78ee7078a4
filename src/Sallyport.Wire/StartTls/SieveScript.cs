namespace Sallyport.Wire.StartTls;

/// <summary>Capabilities in the greeting, "STARTTLS" among them, STARTTLS, OK (RFC 5804 1.7, 2.2).</summary>
/// <param name="pipelined">A command sent behind STARTTLS in the same segment; empty for none.</param>
internal sealed class SieveScript(ReadOnlyMemory<byte> pipelined) : LineScript
{
    private bool _asked;
    private bool _offered;

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Farewell { get; } = "LOGOUT\r\n"u8.ToArray();

    /// <inheritdoc/>
    private protected override UpgradeMove OnLine(ReadOnlySpan<byte> line)
    {
        _offered |= !_asked && LineWords.Begins(line, "\"STARTTLS\""u8);
        if (LineWords.Begins(line, "BYE"u8)) return TurnedAway(line);
        if (LineWords.Begins(line, "NO"u8)) return _asked && !LineWords.Has(line, "TRYLATER"u8) ? Refused(line) : TurnedAway(line);
        if (LineWords.Begins(line, "OK"u8)) return line.EndsWith("}"u8) ? Malformed("a literal where a quoted string is customary") : OnOk();

        return line.StartsWith("\""u8) && !_asked ? UpgradeMove.GoOn : Malformed("a line that is neither a capability nor OK, NO or BYE");
    }

    private UpgradeMove OnOk()
    {
        if (_asked) return Upgraded;
        if (!_offered) return NotOffered("the capabilities do not list STARTTLS");

        _asked = true;
        return UpgradeMove.Speak((byte[])[.. "STARTTLS\r\n"u8, .. pipelined.Span]);
    }
}
