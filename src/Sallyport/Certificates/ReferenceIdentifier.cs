using System.Globalization;
using System.Net;
using System.Text;

namespace Sallyport.Certificates;

/// <summary>What the user meant to reach, in the form certificates are compared with (RFC 9525 6.1): a DNS name in A-labels or an IP address.</summary>
internal abstract record ReferenceIdentifier
{
    private const int MaxNameLength = 253;
    private const int MaxLabelLength = 63;

    private ReferenceIdentifier()
    {
    }

    /// <summary>Reads a host as typed: a name, Unicode or not, with or without the final dot; or an address, IPv6 with or without brackets and zone.</summary>
    /// <returns>Null when it is neither, so that no certificate can ever name it.</returns>
    public static ReferenceIdentifier? Parse(string host)
    {
        if (AddressOf(host) is { } address) return new Ip(address);

        var name = host.EndsWith('.') ? host[..^1] : host;
        return ToAscii(name) is { } ascii && IsHostName(ascii) ? new Dns(ascii) : null;
    }

    /// <summary>An address is four decimal parts or has colons; shorthands such as 127.1 are names nobody certifies.</summary>
    private static IPAddress? AddressOf(string host)
    {
        var text = host is ['[', .., ']'] ? host[1..^1] : host;
        var zone = text.IndexOf('%', StringComparison.Ordinal);
        if (zone >= 0 && text.Contains(':', StringComparison.Ordinal)) text = text[..zone];
        var looksLikeAddress = text.Contains(':', StringComparison.Ordinal) || text.Count(c => c == '.') == 3;
        return looksLikeAddress && IPAddress.TryParse(text, out var address) ? address : null;
    }

    private static string? ToAscii(string name)
    {
        if (Ascii.IsValid(name)) return name.ToLowerInvariant();
        if (!name.EnumerateRunes().All(IsOfNames)) return null;

        try
        {
            return new IdnMapping().GetAscii(name.ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            // The only answer IdnMapping has for a name that cannot be encoded.
            return null;
        }
    }

    /// <summary>Letters, their marks and digits are what IDNA 2008 lets a label hold beyond ASCII (RFC 5892), but for a handful of joiners.</summary>
    /// <remarks>
    /// Labels must be composed (NFC), and invariant globalization has no tables to compose with. The combining diacritics of Latin, Greek and Cyrillic
    /// are therefore refused: encoded as they stand they would be another name than the one meant.
    /// </remarks>
    private static bool IsOfNames(Rune rune) => rune.IsAscii || rune.Value is not (>= 0x300 and <= 0x36F) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber;

    private static bool IsHostName(string name) =>
        name.Length is > 0 and <= MaxNameLength && Array.TrueForAll(name.Split('.'), IsLabel);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabelLength && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>A DNS name.</summary>
    /// <param name="Name">Lower case, A-labels, no final dot.</param>
    public sealed record Dns(string Name) : ReferenceIdentifier
    {
        public override string ToString() => Name;
    }

    /// <summary>An IP address, compared by its octets.</summary>
    /// <param name="Address">The address.</param>
    public sealed record Ip(IPAddress Address) : ReferenceIdentifier
    {
        public override string ToString() => Address.ToString();
    }
}
