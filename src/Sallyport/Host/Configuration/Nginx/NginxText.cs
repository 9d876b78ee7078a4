using System.Collections.Immutable;
using System.Text;
using Sallyport.Host.Configuration.Files;

namespace Sallyport.Host.Configuration.Nginx;

/// <summary>Reads the text of a configuration file of nginx into statements.</summary>
/// <remarks>
/// Words are parted by white space; a semicolon ends a statement, braces hold blocks. A quote or # counts only where a word begins; a backslash keeps the next character from
/// counting; <c>${</c> is a variable and no block.
/// </remarks>
internal sealed class NginxText
{
    private readonly ImmutableArray<Directive>.Builder _directives = ImmutableArray.CreateBuilder<Directive>();
    private readonly ImmutableArray<TextFault>.Builder _faults = ImmutableArray.CreateBuilder<TextFault>();
    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private readonly TextCursor _text;
    private int _depth;
    private int _line;

    private NginxText(string text) => _text = new(text);

    /// <summary>Reads all of <paramref name="text"/>; every text gives a result.</summary>
    public static DirectiveText Parse(string text) => new NginxText(text).Parse();

    private DirectiveText Parse()
    {
        while (!_text.AtEnd && _depth <= FileLimits.DeepestBlock) Step();
        if (_depth > FileLimits.DeepestBlock) Fault($"blocks are nested deeper than {FileLimits.DeepestBlock}: the rest of the file is left out");
        else if (_words.Count > 0) _faults.Add(new(_line, "the last statement has no semicolon"));
        else if (_depth > 0) Fault("a block is not closed");
        return new(_directives.ToImmutable(), _faults.ToImmutable());
    }

    private void Step()
    {
        switch (_text.Next)
        {
            case ' ' or '\t' or '\r' or '\n':
                _text.Take();
                break;
            case '#':
                _text.SkipLine();
                break;
            case ';':
                _text.Take();
                End(DirectiveShape.Plain);
                break;
            case '{':
                _text.Take();
                Open();
                break;
            case '}':
                Close();
                break;
            default:
                Word();
                break;
        }
    }

    private void Open()
    {
        var isLua = _words is [.., _] && _words[0].EndsWith("_by_lua_block", StringComparison.Ordinal);
        _depth++;
        End(DirectiveShape.Opens);
        if (isLua) LuaText.Skip(_text);
    }

    private void Close()
    {
        if (_words.Count > 0) Fault("a block ends within a statement");
        _words.Clear();
        _line = _text.Line;
        _text.Take();
        if (_depth == 0)
        {
            Fault("a block ends that was not opened");
            return;
        }

        _depth--;
        _directives.Add(new(DirectiveShape.Closes, string.Empty, [], _line));
    }

    private void End(DirectiveShape shape)
    {
        if (_words.Count == 0)
        {
            Fault("a statement has no word");
            if (shape == DirectiveShape.Opens) _directives.Add(new(shape, string.Empty, [], _text.Line));
            return;
        }

        _directives.Add(new(shape, _words[0], [.. _words.Skip(1)], _line));
        _words.Clear();
    }

    private void Word()
    {
        if (_words.Count == 0) _line = _text.Line;
        _word.Clear();
        if (_text.Next is '"' or '\'') Quoted(_text.Take());
        else Bare();
        _words.Add(_word.ToString());
    }

    private void Quoted(char quote)
    {
        var line = _text.Line;
        while (!_text.AtEnd && _text.Next != quote) Character();
        if (_text.AtEnd)
        {
            _faults.Add(new(line, "a quote is not closed"));
            return;
        }

        _text.Take();
        if (!IsEnd(_text.Next) && _text.Next != ')' && !_text.AtEnd) Fault("a word goes on behind its closing quote");
    }

    private void Bare()
    {
        var variable = false;
        while (!_text.AtEnd && (!IsEnd(_text.Next) || variable && _text.Next == '{'))
        {
            variable = _text.Next == '$';
            Character();
        }
    }

    private void Character()
    {
        var character = _text.Take();
        if (character == '\\' && !_text.AtEnd) Escaped();
        else _word.Append(character);
    }

    private void Escaped()
    {
        var character = _text.Take();
        _ = character switch
        {
            '"' or '\'' or '\\' => _word.Append(character),
            't' => _word.Append('\t'),
            'r' => _word.Append('\r'),
            'n' => _word.Append('\n'),
            _ => _word.Append('\\').Append(character),
        };
    }

    private void Fault(string reason) => _faults.Add(new(_text.Line, reason));

    private static bool IsEnd(char character) => character is ' ' or '\t' or '\r' or '\n' or ';' or '{';
}
