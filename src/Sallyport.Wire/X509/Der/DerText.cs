using System.Text;

namespace Sallyport.Wire.X509.Der;

/// <summary>Decodes the string types of X.680 to text, without judging it: a wrong byte becomes U+FFFD, and nothing is removed.</summary>
/// <remarks>TeletexString is read as Latin-1: that is what certificates put into it, T.61 or not.</remarks>
internal static class DerText
{
    /// <summary>True for the types that hold text; others are shown in hexadecimal.</summary>
    public static bool IsText(DerTag tag) => tag is DerTag.Utf8String or DerTag.PrintableString or DerTag.NumericString or DerTag.TeletexString
        or DerTag.Ia5String or DerTag.VisibleString or DerTag.BmpString or DerTag.UniversalString;

    /// <summary>The text of a string element's content.</summary>
    public static string Decode(DerTag tag, ReadOnlySpan<byte> content) => tag switch
    {
        DerTag.BmpString => Encoding.BigEndianUnicode.GetString(content),
        DerTag.UniversalString => DecodeUniversal(content),
        DerTag.TeletexString => Encoding.Latin1.GetString(content),
        _ => Encoding.UTF8.GetString(content),
    };

    private static string DecodeUniversal(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder(content.Length / 4);
        for (; content.Length >= 4; content = content[4..])
        {
            var value = (uint)((content[0] << 24) | (content[1] << 16) | (content[2] << 8) | content[3]);
            text.Append(Rune.IsValid(value) ? new Rune(value).ToString() : "\uFFFD");
        }

        return text.ToString();
    }
}
