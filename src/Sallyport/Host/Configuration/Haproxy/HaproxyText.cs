using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Sallyport.Host.Configuration.Haproxy;

/// <summary>Reads one line of HAProxy's configuration into words.</summary>
/// <remarks>
/// Nothing counts between single quotes; between double quotes a backslash and variables do; a # outside of quotes ends the line. A backslash makes the next character plain, or
/// stands with n, r, t and x for a control. A line does not go on in the next.
/// </remarks>
internal sealed class HaproxyText
{
    private const int LongestWord = 64 * 1024;
    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private readonly string _line;
    private readonly Variables _variables;
    private int _at;
    private bool _begun;

    private HaproxyText(string line, Variables variables) => (_line, _variables) = (line, variables);

    /// <summary>Reads all of <paramref name="text"/>; every text gives a result. Lines are read as they are asked for, so that a variable set on one counts on the next.</summary>
    public static IEnumerable<Directive> Parse(string text, Variables variables, Action<TextFault> fault)
    {
        foreach (var (number, line) in TextLines.Of(text, continued: false))
        {
            var words = Words(line, variables, reason => fault(new(number, reason)));
            if (!words.IsEmpty) yield return new(DirectiveShape.Plain, words[0], words[1..], number);
        }
    }

    /// <summary>The words of a line.</summary>
    internal static ImmutableArray<string> Words(string line, Variables variables, Action<string> fault)
    {
        var text = new HaproxyText(line, variables);
        text.Read(fault);
        return [.. text._words];
    }

    private void Read(Action<string> fault)
    {
        while (_at < _line.Length && _line[_at] != '#') Step(fault);
        End();
    }

    private void Step(Action<string> fault)
    {
        var character = _line[_at++];
        if (character is ' ' or '\t' or '\r')
        {
            End();
            return;
        }

        _begun = true;
        if (character == '\'') Strong(fault);
        else if (character == '"') Weak(fault);
        else if (character == '\\') Escape();
        else _word.Append(character);
    }

    private void End()
    {
        if (_begun) _words.Add(_word.ToString());
        _word.Clear();
        _begun = false;
    }

    private void Strong(Action<string> fault)
    {
        var end = _line.IndexOf('\'', _at);
        if (end < 0) fault("a quote is not closed");
        _word.Append(_line, _at, (end < 0 ? _line.Length : end) - _at);
        _at = end < 0 ? _line.Length : end + 1;
    }

    private void Weak(Action<string> fault)
    {
        while (_at < _line.Length && _line[_at] != '"')
        {
            var character = _line[_at++];
            if (character == '\\') Escape();
            else if (character == '$') Variable();
            else _word.Append(character);
        }

        if (_at >= _line.Length) fault("a quote is not closed");
        _at++;
    }

    private void Escape()
    {
        if (_at >= _line.Length) return;
        var character = _line[_at++];
        if (character == 'x' && byte.TryParse(_line.AsSpan(_at, Math.Min(2, _line.Length - _at)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _at = Math.Min(_at + 2, _line.Length);
            _word.Append((char)code);
            return;
        }

        _word.Append(character switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => character,
        });
    }

    /// <summary>A variable that is not set is empty; a default may stand behind its name.</summary>
    private void Variable()
    {
        var braced = _at < _line.Length && _line[_at] == '{';
        if (braced) _at++;
        var begin = _at;
        while (_at < _line.Length && (char.IsAsciiLetterOrDigit(_line[_at]) || _line[_at] is '_' or '.')) _at++;
        var value = _variables(_line[begin.._at]);
        if (braced)
        {
            var end = _line.IndexOf('}', _at);
            if (end < 0) end = _line.Length;
            if (end > _at && _line[_at] == '-') value ??= _line[(_at + 1)..end];
            _at = Math.Min(end + 1, _line.Length);
        }

        if (_word.Length < LongestWord) _word.Append(value);
    }
}
