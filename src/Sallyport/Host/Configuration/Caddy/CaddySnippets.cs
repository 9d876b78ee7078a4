using Sallyport.Host.Configuration.Files;

namespace Sallyport.Host.Configuration.Caddy;

/// <summary>Keeps the named parts of a Caddyfile and reads them again wherever they are imported.</summary>
internal sealed class CaddySnippets
{
    private const int MostStatements = 200_000;
    private readonly Dictionary<string, List<(Place At, Directive Directive)>> _known = [];
    private List<(Place At, Directive Directive)>? _open;
    private int _blocks;
    private int _depth;
    private int _replayed;

    /// <summary>A snippet of that name begins.</summary>
    public void Begin(string name)
    {
        _known[name] = _open = [];
        _blocks = 0;
    }

    /// <summary>The text has ended, and with it a snippet that was not closed.</summary>
    public void Stop() => _open = null;

    /// <summary>Takes a statement into the open snippet; false when none is open.</summary>
    public bool Takes(Place at, Directive directive)
    {
        if (_open is null) return false;
        if (directive.Shape == DirectiveShape.Closes && _blocks == 0)
        {
            _open = null;
            return true;
        }

        _blocks += directive.Shape switch
        {
            DirectiveShape.Opens => 1,
            DirectiveShape.Closes => -1,
            _ => 0,
        };
        _open.Add((at, directive));
        return true;
    }

    /// <summary>Reads the snippet that an import names, with the import's arguments in their places.</summary>
    /// <returns>Null when there is no such snippet; false when it was left out for its depth or number.</returns>
    public bool? Replay(Directive import, Action<Place, Directive> take)
    {
        if (!_known.TryGetValue(import.First, out var snippet)) return null;
        if (_depth >= FileLimits.DeepestInclude || _replayed + snippet.Count > MostStatements) return false;

        _depth++;
        _replayed += snippet.Count;
        // By number: a snippet that is being read may be defined anew.
        for (var i = 0; i < snippet.Count; i++) take(snippet[i].At, WithArguments(snippet[i].Directive, import));
        _depth--;
        return true;
    }

    private static Directive WithArguments(Directive directive, Directive import) =>
        directive with { Name = Put(directive.Name, import), Arguments = [.. directive.Arguments.Select(word => Put(word, import))] };

    private static string Put(string word, Directive import)
    {
        if (!word.Contains("{args", StringComparison.Ordinal)) return word;
        for (var i = 1; i < import.Arguments.Length && i < 16 && word.Length < FileLimits.LongestValue; i++)
            word = word.Replace($"{{args[{i - 1}]}}", import.Arguments[i], StringComparison.Ordinal).Replace($"{{args.{i - 1}}}", import.Arguments[i], StringComparison.Ordinal);
        return word;
    }
}
