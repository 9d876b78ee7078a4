using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Knowledge.Services;

/// <summary>Reads the text of a pattern into its pieces.</summary>
internal sealed class PatternReader(string text)
{
    private readonly ImmutableArray<PatternPiece>.Builder _pieces = ImmutableArray.CreateBuilder<PatternPiece>();
    private readonly ImmutableArray<PatternPart>.Builder _parts = ImmutableArray.CreateBuilder<PatternPart>();
    private readonly StringBuilder _literal = new();
    private int _at;
    private int _holes;

    /// <summary>The pieces, after reading.</summary>
    internal ImmutableArray<PatternPiece> Pieces => _pieces.ToImmutable();

    /// <summary>True when it begins with a star.</summary>
    internal bool OpenStart { get; private set; }

    /// <summary>True when it ends with a star.</summary>
    internal bool OpenEnd { get; private set; }

    /// <summary>Reads all; what is wrong, or null.</summary>
    internal string? Read()
    {
        if (text.Length is 0 or > ValuePattern.Longest) return text.Length == 0 ? "it is empty" : $"it is longer than {ValuePattern.Longest} characters";

        for (_at = 0; _at < text.Length; _at++)
        {
            if (Step(text[_at]) is { } problem) return problem;
        }

        EndPiece();
        return null;
    }

    private string? Step(char c)
    {
        OpenEnd = c == '*';
        switch (c)
        {
            case '*':
                OpenStart |= _at == 0;
                EndPiece();
                return null;
            case '?':
                Add(default);
                return null;
            case '{':
                return Hole();
            case '\\' when ++_at == text.Length:
                return "a backslash stands at its end";
            default:
                _literal.Append(text[_at]);
                return null;
        }
    }

    private string? Hole()
    {
        var end = text.IndexOf('}', _at);
        HoleKind? hole = end < 0 ? null : text[(_at + 1)..end] switch { "version" => HoleKind.Version, "build" => HoleKind.Build, "distribution" => HoleKind.Distribution, _ => null };
        if (hole is null) return "a brace opens something other than {version}, {build} or {distribution}";
        if (_literal.Length == 0 && _parts.Count > 0 && _parts[^1].Hole is not null) return "two holes stand side by side, so nothing says where one ends";
        if (++_holes > ValuePattern.MostHoles) return $"it has more than {ValuePattern.MostHoles} holes";

        Add(new PatternPart(null, hole));
        _at = end;
        return null;
    }

    private void Add(PatternPart part)
    {
        EndLiteral();
        _parts.Add(part);
    }

    private void EndLiteral()
    {
        if (_literal.Length == 0) return;

        _parts.Add(new PatternPart(_literal.ToString(), null));
        _literal.Clear();
    }

    private void EndPiece()
    {
        EndLiteral();
        if (_parts.Count > 0) _pieces.Add(new PatternPiece(_parts.DrainToImmutable()));
    }
}
