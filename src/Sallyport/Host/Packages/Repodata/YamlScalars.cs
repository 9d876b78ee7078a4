using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>Walks through a YAML document without building it: each value with the keys that lead to it.</summary>
internal static class YamlScalars
{
    /// <summary>Deeper than anything that describes a module.</summary>
    private const int Deepest = 32;

    /// <summary>Calls <paramref name="visit"/> with the keys, joined by dots, and the value; members of a list have the list's keys.</summary>
    /// <returns>False when it is no YAML, or nested beyond all measure.</returns>
    public static bool Visit(string document, Action<string, string> visit)
    {
        try
        {
            var parser = new Parser(new StringReader(document));
            var open = new Stack<Level>();
            while (parser.MoveNext())
            {
                if (open.Count > Deepest) return false;
                Step(parser.Current!, open, visit);
            }

            return true;
        }
        catch (Exception failure) when (failure is YamlException or InvalidOperationException) // the library throws the second at some malformed texts
        {
            return false;
        }
    }

    private static void Step(ParsingEvent now, Stack<Level> open, Action<string, string> visit)
    {
        switch (now)
        {
            case MappingStart or SequenceStart:
                open.Push(new Level(Path(open), now is MappingStart));
                break;
            case MappingEnd or SequenceEnd:
                open.Pop();
                Close(open);
                break;
            case Scalar scalar when open.TryPeek(out var level) && level is { IsMapping: true, Key: null }:
                level.Key = scalar.Value;
                break;
            case Scalar scalar:
                visit(Path(open), scalar.Value);
                Close(open);
                break;
            case AnchorAlias:
                Close(open);
                break;
        }
    }

    private static string Path(Stack<Level> open) => open.TryPeek(out var level) ? level.Key is null ? level.Path : level.Path.Length == 0 ? level.Key : $"{level.Path}.{level.Key}" : string.Empty;

    /// <summary>A value is complete, so that what comes next in its mapping is a key.</summary>
    private static void Close(Stack<Level> open)
    {
        if (open.TryPeek(out var level)) level.Key = null;
    }

    private sealed class Level(string path, bool isMapping)
    {
        public string Path => path;

        public bool IsMapping => isMapping;

        public string? Key { get; set; }
    }
}
