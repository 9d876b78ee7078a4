using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Sallyport.Generators.Services;

/// <summary>Writes what was read as JSON without white space, in ASCII.</summary>
internal static class JsonWriter
{
    public static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case Dictionary<string, object?> members: WriteObject(text, members); break;
            case List<object?> entries: WriteArray(text, entries); break;
            case string content: WriteString(text, content); break;
            case double number: text.Append(number.ToString("R", CultureInfo.InvariantCulture)); break;
            case bool truth: text.Append(truth ? "true" : "false"); break;
            default: text.Append("null"); break;
        }
    }

    private static void WriteObject(StringBuilder text, Dictionary<string, object?> members)
    {
        var before = '{';
        foreach (var member in members)
        {
            WriteString(text.Append(before), member.Key);
            Write(text.Append(':'), member.Value);
            before = ',';
        }

        text.Append(members.Count == 0 ? "{}" : "}");
    }

    private static void WriteArray(StringBuilder text, List<object?> entries)
    {
        text.Append('[');
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0) text.Append(',');
            Write(text, entries[i]);
        }

        text.Append(']');
    }

    private static void WriteString(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var c in content)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c is < ' ' or > '~') text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        text.Append('"');
    }
}
