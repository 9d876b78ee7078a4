namespace Sallyport.Wire.StartTls;

/// <summary>A dialogue whose replies have a code of three digits and may take several lines (RFC 5321 4.2, RFC 959 4.2).</summary>
internal abstract class ReplyScript : LineScript
{
    private int _open;

    /// <inheritdoc/>
    private protected sealed override UpgradeMove OnLine(ReadOnlySpan<byte> line)
    {
        var code = Code(line);
        if (_open == 0 && code == 0) return Malformed("a reply without a code of three digits");
        if (_open != 0 && code != _open) return OnText(_open, line.Trim((byte)' '));

        var continues = line.Length > 3 && line[3] == '-';
        _open = continues ? code : 0;
        var text = line.Length > 4 ? line[4..].Trim((byte)' ') : default;
        return continues ? OnText(code, text) : OnLast(code, text, line);
    }

    /// <summary>What follows from a line that is not the last of its reply.</summary>
    private protected abstract UpgradeMove OnText(int code, ReadOnlySpan<byte> text);

    /// <summary>What follows from the last line of a reply.</summary>
    private protected abstract UpgradeMove OnLast(int code, ReadOnlySpan<byte> text, ReadOnlySpan<byte> line);

    /// <summary>The three digits that a reply's first line begins with; 0 when it does not.</summary>
    internal static int Code(ReadOnlySpan<byte> line)
    {
        if (line.Length < 3 || line[..3].ContainsAnyExceptInRange((byte)'0', (byte)'9') || line[0] == '0') return 0;
        if (line.Length > 3 && line[3] is not ((byte)' ' or (byte)'-')) return 0;

        return ((line[0] - '0') * 100) + ((line[1] - '0') * 10) + (line[2] - '0');
    }
}
