using System.Collections.Immutable;
using System.Text;
using Sallyport.Host.Configuration.Files;

namespace Sallyport.Host.Configuration.Caddy;

/// <summary>Reads the text of a Caddyfile into statements: a line each, a brace at its end opening a block.</summary>
internal sealed class CaddyText
{
    private const int LongestName = 256;
    private const int LongestText = 2 * FileLimits.MostBytes;
    private readonly ImmutableArray<Directive>.Builder _directives = ImmutableArray.CreateBuilder<Directive>();
    private readonly ImmutableArray<TextFault>.Builder _faults = ImmutableArray.CreateBuilder<TextFault>();
    private readonly List<CaddyToken> _line = [];
    private int _depth;

    private CaddyText()
    {
    }

    /// <summary>Reads all of <paramref name="text"/>; every text gives a result.</summary>
    public static DirectiveText Parse(string text, Variables environment)
    {
        var (tokens, faults) = CaddyTokens.Read(Substitute(text, environment));
        var reader = new CaddyText();
        reader._faults.AddRange(faults);
        foreach (var token in tokens)
        {
            if (reader._depth > FileLimits.DeepestBlock) break;
            reader.Take(token);
        }

        return reader.End(tokens);
    }

    /// <summary>Puts in the values of <c>{$NAME}</c> and <c>{$NAME:default}</c>, one that is not set being empty; done before words are parted, so that a value may be several.</summary>
    internal static string Substitute(string text, Variables environment)
    {
        if (!text.Contains("{$", StringComparison.Ordinal)) return text;

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length && result.Length < LongestText; i++)
        {
            var end = text[i] == '{' && i + 1 < text.Length && text[i + 1] == '$' ? text.IndexOf('}', i, Math.Min(LongestName, text.Length - i)) : -1;
            if (end < 0)
            {
                result.Append(text[i]);
                continue;
            }

            result.Append(Value(text[(i + 2)..end], environment));
            i = end;
        }

        return result.ToString();
    }

    /// <summary>A line's end in a value would put every later line out of its number.</summary>
    private static string Value(string written, Variables environment)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var value = colon < 0 ? environment(written) : environment(written[..colon]) is { Length: > 0 } set ? set : written[(colon + 1)..];
        return (value ?? string.Empty).ReplaceLineEndings(" ");
    }

    private DirectiveText End(ImmutableArray<CaddyToken> tokens)
    {
        if (_line.Count > 0) Flush();
        var last = tokens.IsEmpty ? 1 : tokens[^1].Line;
        if (_depth > FileLimits.DeepestBlock) _faults.Add(new(_directives[^1].Line, $"blocks are nested deeper than {FileLimits.DeepestBlock}: the rest of the file is left out"));
        else if (_depth > 0) _faults.Add(new(last, "a block is not closed"));
        return new(_directives.ToImmutable(), _faults.ToImmutable());
    }

    private void Take(CaddyToken token)
    {
        if (token.Closes && _line.Count == 0) Close(token);
        else _line.Add(token);
        if (token.EndsLine && _line.Count > 0 && !GoesOn(token)) Flush();
    }

    /// <summary>Addresses of a site go on behind a comma.</summary>
    private bool GoesOn(CaddyToken token) => _depth == 0 && !token.IsQuoted && token.Text.EndsWith(',');

    private void Close(CaddyToken token)
    {
        if (_depth == 0)
        {
            _faults.Add(new(token.Line, "a block ends that was not opened"));
            return;
        }

        _depth--;
        _directives.Add(new(DirectiveShape.Closes, string.Empty, [], token.Line));
    }

    private void Flush()
    {
        var opens = _line[^1].Opens;
        var words = _line.Take(_line.Count - (opens ? 1 : 0)).Select(token => token.Text).ToImmutableArray();
        _directives.Add(new(opens ? DirectiveShape.Opens : DirectiveShape.Plain, words.IsEmpty ? string.Empty : words[0], words.IsEmpty ? [] : words[1..], _line[0].Line));
        if (opens) _depth++;
        _line.Clear();
    }
}
