namespace Sallyport.Wire.Ssh;

/// <summary>The identification string of an SSH server (RFC 4253 4.2): SSH-protoversion-softwareversion SP comments.</summary>
/// <remarks>Views of the input; all text is untrusted. A server may send other lines first, which are counted and skipped.</remarks>
public readonly ref struct SshIdentification
{
    /// <summary>Octets a line may have, its line end included; RFC 4253 says 255, and some servers break it for the lines before.</summary>
    public const int MaxLineLength = 255;

    /// <summary>Lines before the identification that are tolerated.</summary>
    public const int MaxPrecedingLines = 64;

    private SshIdentification(ReadOnlySpan<byte> protocol, ReadOnlySpan<byte> software, ReadOnlySpan<byte> comments, int precedingLines)
    {
        Protocol = protocol;
        Software = software;
        Comments = comments;
        PrecedingLines = precedingLines;
    }

    /// <summary>protoversion: 2.0; 1.99 speaks both; 1.x is broken.</summary>
    public ReadOnlySpan<byte> Protocol { get; }

    /// <summary>softwareversion, such as OpenSSH_9.2p1.</summary>
    public ReadOnlySpan<byte> Software { get; }

    /// <summary>comments, such as Debian-2+deb12u3; empty when absent.</summary>
    public ReadOnlySpan<byte> Comments { get; }

    /// <summary>Lines that came before.</summary>
    public int PrecedingLines { get; }

    /// <summary>Reads the identification that <paramref name="bytes"/> begins with, or that follows other lines of text.</summary>
    /// <param name="bytes">What the server sent so far.</param>
    public static ParseResult<SshIdentification> Read(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        for (var preceding = 0; preceding <= MaxPrecedingLines; preceding++)
        {
            var rest = bytes[at..];
            var feed = rest.IndexOf((byte)'\n');
            var line = feed < 0 ? rest : rest[..(feed + 1)];
            if (line.Length > MaxLineLength) return ParseResult.Malformed("a line of more than 255 octets", at);
            if (line.ContainsAny((byte)0, (byte)0x16)) return ParseResult.Malformed("a control character that no line of text holds", at);
            if (feed < 0) return ParseResult.NeedMore(1);
            if (line.StartsWith("SSH-"u8)) return ReadLine(line, at, preceding);
            at += line.Length;
        }

        return ParseResult.Malformed("more than 64 lines without an identification", at);
    }

    private static ParseResult<SshIdentification> ReadLine(ReadOnlySpan<byte> line, int at, int preceding)
    {
        var text = line.TrimEnd("\r\n"u8)["SSH-".Length..];
        var dash = text.IndexOf((byte)'-');
        if (dash <= 0) return ParseResult.Malformed("an identification without a protocol version", at);

        var rest = text[(dash + 1)..];
        var space = rest.IndexOf((byte)' ');
        var software = space < 0 ? rest : rest[..space];
        if (software.IsEmpty) return ParseResult.Malformed("an identification without a software version", at);

        return ParseResult.Ok(new SshIdentification(text[..dash], software, space < 0 ? default : rest[(space + 1)..], preceding), at + line.Length);
    }
}
