namespace Sallyport.Wire.StartTls;

/// <summary>CAP LS, tls among the capabilities, STARTTLS, numeric 670 (IRCv3 <c>tls</c> extension).</summary>
internal sealed class IrcScript : LineScript
{
    private bool _asked;
    private bool _offered;

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Opening { get; } = "CAP LS 302\r\n"u8.ToArray();

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Farewell { get; } = "QUIT\r\n"u8.ToArray();

    /// <inheritdoc/>
    private protected override UpgradeMove OnLine(ReadOnlySpan<byte> line)
    {
        var message = WithoutPrefix(line);
        if (LineWords.Begins(message, "ERROR"u8)) return TurnedAway(message);
        if (LineWords.Begins(message, "PING"u8)) return UpgradeMove.Speak((byte[])[.. "PONG"u8, .. message["PING".Length..], .. "\r\n"u8]);

        return _asked ? OnAnswer(message) : OnCapabilities(message);
    }

    /// <summary>A list that goes on in a further line has a lone asterisk before it.</summary>
    private UpgradeMove OnCapabilities(ReadOnlySpan<byte> message)
    {
        if (LineWords.Begins(message, "421"u8) || LineWords.Begins(message, "451"u8)) return Begin();
        if (!LineWords.Begins(message, "CAP"u8) || !LineWords.Has(message, "LS"u8)) return UpgradeMove.GoOn;

        var colon = message.IndexOf((byte)':');
        _offered |= colon >= 0 && LineWords.Has(message[(colon + 1)..], "tls"u8);
        if (colon >= 2 && message[..colon].TrimEnd((byte)' ').EndsWith("LS *"u8)) return UpgradeMove.GoOn;

        return _offered ? Begin() : NotOffered("the capabilities do not list tls");
    }

    private UpgradeMove OnAnswer(ReadOnlySpan<byte> message)
    {
        if (LineWords.Begins(message, "670"u8)) return Upgraded;
        if (LineWords.Begins(message, "691"u8)) return Refused(message);

        var unknown = LineWords.Begins(message, "421"u8) || LineWords.Begins(message, "451"u8);
        return !unknown ? UpgradeMove.GoOn : _offered ? Refused(message) : NotOffered("the server knows neither CAP nor STARTTLS");
    }

    private UpgradeMove Begin()
    {
        _asked = true;
        return UpgradeMove.Speak("STARTTLS\r\n"u8.ToArray());
    }

    private static ReadOnlySpan<byte> WithoutPrefix(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith(":"u8)) return line;

        var space = line.IndexOf((byte)' ');
        return space < 0 ? default : line[space..].TrimStart((byte)' ');
    }
}
