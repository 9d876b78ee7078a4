using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Host.Configuration.Caddy;

/// <summary>Parts a Caddyfile into words.</summary>
/// <remarks>
/// Words are parted by white space. Double quotes hold a word with spaces and line ends in which only \" is special; backquotes hold one in which nothing is; <c>&lt;&lt;MARK</c> holds
/// all up to a line with MARK. A # begins a comment only where a word would begin. A backslash at a line's end joins the next.
/// </remarks>
internal sealed class CaddyTokens
{
    private readonly ImmutableArray<CaddyToken>.Builder _tokens = ImmutableArray.CreateBuilder<CaddyToken>();
    private readonly ImmutableArray<TextFault>.Builder _faults = ImmutableArray.CreateBuilder<TextFault>();
    private readonly StringBuilder _word = new();
    private readonly TextCursor _text;

    private CaddyTokens(string text) => _text = new(text);

    /// <summary>Reads all of <paramref name="text"/>.</summary>
    public static (ImmutableArray<CaddyToken> Tokens, ImmutableArray<TextFault> Faults) Read(string text)
    {
        var reader = new CaddyTokens(text);
        while (!reader._text.AtEnd) reader.Step();
        reader.EndLine();
        return (reader._tokens.ToImmutable(), reader._faults.ToImmutable());
    }

    private void Step()
    {
        var next = _text.Next;
        if (next == '\n')
        {
            _text.Take();
            EndLine();
        }
        else if (IsJoin()) Join();
        else if (char.IsWhiteSpace(next)) _text.Take();
        else if (next == '#') _text.SkipLine();
        else Word();
    }

    private bool IsJoin() => _text.Next == '\\' && (_text.Peek(1) == '\n' || (_text.Peek(1) == '\r' && _text.Peek(2) == '\n'));

    private void Join()
    {
        while (_text.Take() != '\n')
        {
        }
    }

    private void EndLine()
    {
        if (_tokens.Count > 0) _tokens[^1] = _tokens[^1] with { EndsLine = true };
    }

    private void Word()
    {
        var line = _text.Line;
        _word.Clear();
        var isQuoted = _text.Next is '"' or '`';
        if (isQuoted) Quoted(_text.Take(), line);
        else Bare();
        if (!isQuoted && IsHeredoc()) Heredoc(line);
        _tokens.Add(new(_word.ToString(), line, isQuoted, EndsLine: false));
    }

    private void Quoted(char quote, int line)
    {
        while (!_text.AtEnd && _text.Next != quote)
        {
            if (quote == '"' && _text.Next == '\\' && _text.Peek(1) == '"') _text.Take();
            _word.Append(_text.Take());
        }

        if (_text.AtEnd) _faults.Add(new(line, "a quote is not closed"));
        else _text.Take();
    }

    private void Bare()
    {
        while (!_text.AtEnd && !char.IsWhiteSpace(_text.Next) && !IsJoin()) _word.Append(_text.Take());
    }

    private bool IsHeredoc() => _text.Next is '\n' or '\r' && _word.Length > 2 && _word[0] == '<' && _word[1] == '<';

    private void Heredoc(int line)
    {
        var mark = _word.ToString(2, _word.Length - 2);
        _word.Clear();
        _text.SkipLine();
        while (!_text.AtEnd)
        {
            _text.Take();
            while (_text.Next is ' ' or '\t') _text.Take();
            if (Passes(mark)) return;
            while (!_text.AtEnd && _text.Next != '\n') _word.Append(_text.Take());
            _word.Append('\n');
        }

        _faults.Add(new(line, "a text does not end with its mark"));
    }

    /// <summary>Passes the mark when it is the next word; more words may follow it.</summary>
    private bool Passes(string mark)
    {
        for (var i = 0; i < mark.Length; i++)
            if (_text.Peek(i) != mark[i]) return false;
        if (_text.Peek(mark.Length) is not '\0' and var behind && !char.IsWhiteSpace(behind)) return false;

        for (var i = 0; i < mark.Length && !_text.AtEnd; i++) _text.Take();
        return true;
    }
}
