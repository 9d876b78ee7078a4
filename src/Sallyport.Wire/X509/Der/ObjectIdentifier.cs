using System.Globalization;
using System.Numerics;
using System.Text;

namespace Sallyport.Wire.X509.Der;

/// <summary>An OBJECT IDENTIFIER, held as its content octets (X.690 8.19) and compared by them.</summary>
/// <remarks>A class, although small: framework collections of foreign value types are compiled at every start, those of references once, ahead of time.</remarks>
public sealed record ObjectIdentifier
{
    internal ObjectIdentifier(ReadOnlyMemory<byte> content) => Content = content;

    /// <summary>The content octets, without tag and length.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Encodes dotted text such as <c>2.5.29.17</c>.</summary>
    /// <param name="dotted">At least two arcs, each below 2^31. Text from the tables of this assembly, not from a peer.</param>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static ObjectIdentifier Parse(string dotted)
    {
        ArgumentNullException.ThrowIfNull(dotted);
        var arcs = dotted.Split('.');
        if (arcs.Length < 2) throw new FormatException("An object identifier has at least two arcs.");

        var content = new List<byte>(dotted.Length);
        AppendArc(content, (ParseArc(arcs[0]) * 40) + ParseArc(arcs[1]));
        for (var i = 2; i < arcs.Length; i++) AppendArc(content, ParseArc(arcs[i]));
        return new ObjectIdentifier(content.ToArray());
    }

    /// <summary>The dotted text, whatever the size of the arcs.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var arc = BigInteger.Zero;
        foreach (var octet in Content.Span)
        {
            arc = (arc << 7) | (octet & 0x7F);
            if (octet >= 0x80) continue;

            AppendText(text, arc);
            arc = BigInteger.Zero;
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(ObjectIdentifier? other) => other is not null && Content.Span.SequenceEqual(other.Content.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var octet in Content.Span) hash = (hash * 31) + octet;
        return hash;
    }

    internal static bool IsWellFormed(ReadOnlySpan<byte> content)
    {
        if (content is [] or [.., >= 0x80] || content.Length > 64) return false;

        for (var i = 0; i < content.Length; i++)
            if (content[i] == 0x80 && (i == 0 || content[i - 1] < 0x80)) return false;
        return true;
    }

    private static int ParseArc(string arc) => int.Parse(arc, NumberStyles.None, CultureInfo.InvariantCulture);

    private static void AppendArc(List<byte> content, int arc)
    {
        for (var shift = 28; shift > 0; shift -= 7)
            if (arc >> shift != 0) content.Add((byte)(0x80 | ((arc >> shift) & 0x7F)));
        content.Add((byte)(arc & 0x7F));
    }

    /// <summary>The first subidentifier carries two arcs: X * 40 + Y, where X is at most 2 (X.690 8.19.4).</summary>
    private static void AppendText(StringBuilder text, BigInteger arc)
    {
        if (text.Length > 0)
        {
            text.Append('.').Append(arc);
            return;
        }

        var root = arc >= 80 ? 2 : (int)arc / 40;
        text.Append(root).Append('.').Append(arc - (root * 40));
    }
}
