using System.Text;

namespace Sallyport.Wire.Dns;

/// <summary>A domain name in the text form of RFC 1035 5.1, compared without regard to the case of ASCII letters. Untrusted text.</summary>
/// <remarks>Octets other than printable ASCII stand as <c>\DDD</c>, a dot or backslash inside a label with a backslash before it; the root is <c>.</c>, every other name has no dot at its end.</remarks>
public sealed record DnsName
{
    private const int MostPointers = 32;
    private const int LongestLabel = 63;
    private const int LongestName = 255;

    private DnsName(string text) => Text = text;

    /// <summary>The text form.</summary>
    public string Text { get; }

    /// <summary>True for the root, which SVCB uses for "the owner itself" or "nowhere" (RFC 9460 2.5).</summary>
    public bool IsRoot => Text == ".";

    /// <inheritdoc/>
    public bool Equals(DnsName? other) => other is not null && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Encodes a host name of A-labels, with or without a dot at its end; null when a label or the whole is too long or empty, or when it holds an escape.</summary>
    /// <param name="text">ASCII labels with dots between them; "." for the root.</param>
    public static byte[]? Encode(string text)
    {
        var name = text.EndsWith('.') ? text[..^1] : text;
        if (name.Length > LongestName - 2 || !Ascii.IsValid(name) || name.Contains('\\', StringComparison.Ordinal)) return null;

        var encoded = new List<byte>(name.Length + 2);
        foreach (var label in name.Length == 0 ? [] : name.Split('.'))
        {
            if (label.Length is 0 or > LongestLabel) return null;

            encoded.Add((byte)label.Length);
            encoded.AddRange(Encoding.ASCII.GetBytes(label));
        }

        encoded.Add(0);
        return [.. encoded];
    }

    /// <summary>Reads the name at <paramref name="at"/>, following compression pointers (RFC 1035 4.1.4), each of which must point further back than the one before.</summary>
    /// <param name="message">The whole message, where pointers lead.</param>
    /// <param name="at">Offset of the name.</param>
    /// <param name="compressed">False where the specification forbids pointers.</param>
    /// <param name="end">Offset behind the name at its own place.</param>
    internal static DnsName? Read(ReadOnlySpan<byte> message, int at, bool compressed, out int end)
    {
        var text = new StringBuilder();
        var (position, length, pointers, limit) = (at, 1, 0, at);
        end = -1;
        while (position < message.Length)
        {
            var octet = message[position];
            if (octet == 0)
            {
                if (end < 0) end = position + 1;
                return new DnsName(text.Length == 0 ? "." : text.ToString());
            }

            if (octet >= 0xC0)
            {
                if (!compressed || position + 1 >= message.Length || ++pointers > MostPointers) return null;

                if (end < 0) end = position + 2;
                position = ((octet & 0x3F) << 8) | message[position + 1];
                if (position >= limit) return null;

                limit = position;
                continue;
            }

            length += octet + 1;
            if (octet > LongestLabel || length > LongestName || position + 1 + octet > message.Length) return null;

            AppendLabel(text, message.Slice(position + 1, octet));
            position += octet + 1;
        }

        return null;
    }

    private static void AppendLabel(StringBuilder text, ReadOnlySpan<byte> label)
    {
        if (text.Length > 0) text.Append('.');
        foreach (var octet in label)
        {
            if (octet is (byte)'.' or (byte)'\\') text.Append('\\').Append((char)octet);
            else if (octet is > 0x20 and < 0x7F) text.Append((char)octet);
            else text.Append('\\').Append(octet.ToString("D3", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
