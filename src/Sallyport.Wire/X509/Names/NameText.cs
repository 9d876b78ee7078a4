using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Wire.X509.Names;

/// <summary>Writes a name as RFC 4514 does: relative names from the last to the first, attributes of one relative name joined by +.</summary>
internal static class NameText
{
    public static string Write(ImmutableArray<NameAttribute> attributes)
    {
        var text = new StringBuilder();
        for (var end = attributes.Length; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && !attributes[start].StartsRdn) start--;
            if (text.Length > 0) text.Append(", ");
            AppendRdn(text, attributes.AsSpan()[start..end]);
            end = start;
        }

        return text.ToString();
    }

    private static void AppendRdn(StringBuilder text, ReadOnlySpan<NameAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (!attribute.StartsRdn) text.Append('+');
            text.Append(attribute.Label).Append('=');
            AppendEscaped(text, attribute.Text);
        }
    }

    private static void AppendEscaped(StringBuilder text, string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var special = value[i] is ',' or '+' or '"' or '\\' or '<' or '>' or ';'
                || (value[i] is ' ' or '#' && i == 0) || (value[i] == ' ' && i == value.Length - 1);
            if (special) text.Append('\\');
            text.Append(value[i]);
        }
    }
}
