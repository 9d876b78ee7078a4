namespace Sallyport.Wire.StartTls;

/// <summary>What the answers inside TLS say of a command that was sent in plain text behind the one that starts TLS.</summary>
internal enum InjectionSign
{
    /// <summary>The answers do not tell.</summary>
    Undecided,

    /// <summary>Only the farewell was answered.</summary>
    Discarded,

    /// <summary>The plaintext command was answered inside TLS: it was executed as if it had been protected.</summary>
    Executed,
}

/// <summary>Reads all that was answered inside TLS.</summary>
internal delegate InjectionSign InjectionReading(ReadOnlySpan<byte> inside);

/// <summary>A harmless command to smuggle in, and a farewell to say inside TLS, whose answers can be told apart (CVE-2011-0411, CVE-2021-33515).</summary>
/// <param name="Pipelined">Sent in plain text, in one segment with the command that starts TLS.</param>
/// <param name="Farewell">Sent inside TLS; a server answers it and closes, so nothing is waited for.</param>
/// <param name="Read">Tells from the answers which commands were executed.</param>
internal sealed record InjectionTrial(ReadOnlyMemory<byte> Pipelined, ReadOnlyMemory<byte> Farewell, InjectionReading Read)
{
    private static readonly InjectionTrial Mail = new("NOOP\r\n"u8.ToArray(), "QUIT\r\n"u8.ToArray(), static inside => FirstCode(inside, farewell: 221));
    private static readonly InjectionTrial News = new("DATE\r\n"u8.ToArray(), "QUIT\r\n"u8.ToArray(), static inside => FirstCode(inside, farewell: 205));
    private static readonly InjectionTrial Imap = new("a3 NOOP\r\n"u8.ToArray(), "a4 LOGOUT\r\n"u8.ToArray(), Tagged);
    private static readonly InjectionTrial Pop3 = new("NOOP\r\n"u8.ToArray(), "QUIT\r\n"u8.ToArray(), Statuses);
    private static readonly InjectionTrial Sieve = new("NOOP \"smuggled\"\r\n"u8.ToArray(), "LOGOUT\r\n"u8.ToArray(), Echoed);

    /// <summary>The trial for <paramref name="protocol"/>; null where no command can stand behind the one that starts TLS.</summary>
    internal static InjectionTrial? For(StartTlsProtocol protocol) => protocol switch
    {
        StartTlsProtocol.Smtp or StartTlsProtocol.Lmtp or StartTlsProtocol.Ftp => Mail,
        StartTlsProtocol.Nntp => News,
        StartTlsProtocol.Imap => Imap,
        StartTlsProtocol.Pop3 => Pop3,
        StartTlsProtocol.Sieve => Sieve,
        _ => null,
    };

    /// <summary>Answers come in the order of the commands: another code before the farewell's is the smuggled command's.</summary>
    private static InjectionSign FirstCode(ReadOnlySpan<byte> inside, int farewell)
    {
        var line = TextLine.Read(inside);
        if (!line.IsOk || ReplyScript.Code(line.Value) is not (> 0 and var code)) return InjectionSign.Undecided;

        return code == farewell ? InjectionSign.Discarded : InjectionSign.Executed;
    }

    private static InjectionSign Tagged(ReadOnlySpan<byte> inside)
    {
        var sign = InjectionSign.Undecided;
        while (TextLine.Read(inside) is { IsOk: true } line)
        {
            if (LineWords.Begins(line.Value, "a3"u8)) return InjectionSign.Executed;
            if (LineWords.Begins(line.Value, "a4"u8)) sign = InjectionSign.Discarded;
            inside = inside[line.Consumed..];
        }

        return sign;
    }

    /// <summary>One status is the farewell's, a second one the smuggled command's.</summary>
    private static InjectionSign Statuses(ReadOnlySpan<byte> inside)
    {
        var count = 0;
        while (TextLine.Read(inside) is { IsOk: true } line)
        {
            if (LineWords.Begins(line.Value, "+OK"u8) || LineWords.Begins(line.Value, "-ERR"u8)) count++;
            inside = inside[line.Consumed..];
        }

        return count switch { 0 => InjectionSign.Undecided, 1 => InjectionSign.Discarded, _ => InjectionSign.Executed };
    }

    /// <summary>After the handshake the capabilities are repeated, so only the text that is sent back tells (RFC 5804 2.13).</summary>
    private static InjectionSign Echoed(ReadOnlySpan<byte> inside)
    {
        var ended = false;
        while (TextLine.Read(inside) is { IsOk: true } line)
        {
            if (LineWords.Has(line.Value, "smuggled"u8) || LineWords.Begins(line.Value, "NO"u8)) return InjectionSign.Executed;
            ended |= LineWords.Begins(line.Value, "OK"u8) || LineWords.Begins(line.Value, "BYE"u8);
            inside = inside[line.Consumed..];
        }

        return ended ? InjectionSign.Discarded : InjectionSign.Undecided;
    }
}
