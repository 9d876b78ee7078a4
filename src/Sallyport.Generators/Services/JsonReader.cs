using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Sallyport.Generators.Services;

/// <summary>Reads JSON (RFC 8259) while the project is compiled, where the framework's own reader is not to be had: dictionaries, lists, strings, doubles, booleans, null.</summary>
internal sealed class JsonReader
{
    private const int Deepest = 32;
    private readonly string _text;
    private int _at;
    private int _depth;

    private JsonReader(string text) => _text = text;

    /// <summary>Reads the whole of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What it says.</param>
    /// <returns>What is wrong with it; null when it is JSON.</returns>
    public static string? Read(string text, out object? value)
    {
        var reader = new JsonReader(text);
        var problem = reader.Value(out value);
        if (problem is null && reader.Peek() != '\0') problem = "something follows the value";
        return problem is null ? null : $"line {reader.Line}: {problem}";
    }

    private int Line
    {
        get
        {
            var line = 1;
            for (var i = 0; i < _at && i < _text.Length; i++)
                if (_text[i] == '\n') line++;
            return line;
        }
    }

    /// <summary>The next character that is no white space; NUL at the end.</summary>
    private char Peek()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\n' or '\r' or '\t') _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private string? Value(out object? value)
    {
        value = null;
        if (_depth > Deepest) return "it is nested too deeply";

        switch (Peek())
        {
            case '{': return Object(out value);
            case '[': return Array(out value);
            case '"':
                var problem = String(out var text);
                value = text;
                return problem;
            default: return Plain(out value);
        }
    }

    private string? Object(out object? value)
    {
        var members = new Dictionary<string, object?>();
        value = members;
        return Sequence('}', () =>
        {
            if (Peek() != '"') return "a member has no name";
            if (String(out var name) is { } bad) return bad;
            if (Peek() != ':') return $"no colon follows \"{name}\"";

            _at++;
            if (members.ContainsKey(name)) return $"\"{name}\" stands twice";
            var problem = Value(out var member);
            members[name] = member;
            return problem;
        });
    }

    private string? Array(out object? value)
    {
        var entries = new List<object?>();
        value = entries;
        return Sequence(']', () =>
        {
            var problem = Value(out var entry);
            entries.Add(entry);
            return problem;
        });
    }

    private string? Sequence(char end, System.Func<string?> entry)
    {
        _depth++;
        _at++;
        for (var first = true; Peek() != end; first = false)
        {
            if (!first && Peek() != ',') return $"a comma or '{end}' is missing";
            if (!first) _at++;
            if (entry() is { } problem) return problem;
        }

        _at++;
        _depth--;
        return null;
    }

    private string? String(out string text)
    {
        var read = new StringBuilder();
        text = string.Empty;
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            if (_text[_at] < ' ') return "a text has a line end or control character in it";
            if (_text[_at] != '\\') read.Append(_text[_at]);
            else if (Escape(read) is { } problem) return problem;
        }

        if (_at == _text.Length) return "a text does not end";
        _at++;
        text = read.ToString();
        return null;
    }

    private string? Escape(StringBuilder read)
    {
        if (++_at == _text.Length) return "a text does not end";

        var place = "\"\\/bfnrt".IndexOf(_text[_at]);
        if (place >= 0)
        {
            read.Append("\"\\/\b\f\n\r\t"[place]);
            return null;
        }

        if (_text[_at] != 'u' || _at + 4 >= _text.Length || !ushort.TryParse(_text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return "a backslash is followed by nothing known";

        read.Append((char)code);
        _at += 4;
        return null;
    }

    private string? Plain(out object? value)
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.')) _at++;
        var word = _text.Substring(start, _at - start);
        value = word switch { "true" => true, "false" => false, _ => null };
        if (word is "true" or "false" or "null") return null;
        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return $"'{word}' is no value";

        value = number;
        return null;
    }
}
