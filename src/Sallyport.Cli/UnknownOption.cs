using System.CommandLine;
using System.CommandLine.Parsing;

namespace Sallyport.Cli;

/// <summary>Finds an option or verb that does not exist, and the one that was probably meant.</summary>
internal static class UnknownOption
{
    private const int FarthestTypo = 3;

    /// <summary>The first unknown option among the words; null when there is none.</summary>
    internal static UsageError? Find(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var verb = parsed.CommandResult.Parent is null ? string.Empty : command.Name + " ";
        if (parsed.Tokens.FirstOrDefault(IsUnknownOption) is { } unknown)
            return Error($"option '{unknown.Value}'", "there is no such option", Nearest(unknown.Value, command.Options.Select(option => option.Name)), verb);

        return verb.Length == 0 && parsed.UnmatchedTokens.Count > 0
            ? Error($"verb '{parsed.UnmatchedTokens[0]}'", "there is no such verb", Nearest(parsed.UnmatchedTokens[0], command.Subcommands.Select(sub => sub.Name)), verb)
            : null;
    }

    private static bool IsUnknownOption(Token token) => token.Type == TokenType.Argument && token.Value.Length > 2 && token.Value.StartsWith("--", StringComparison.Ordinal);

    private static UsageError Error(string subject, string cause, string? meant, string verb) =>
        new(subject, cause, meant is null ? $"sallyport {verb}--help" : $"sallyport {verb}{meant} (or sallyport {verb}--help)");

    private static string? Nearest(string typed, IEnumerable<string> names) =>
        names.Select(name => (name, distance: Distance(typed, name))).Where(pair => pair.distance <= FarthestTypo).OrderBy(pair => pair.distance).Select(pair => pair.name).FirstOrDefault();

    /// <summary>Levenshtein's distance: insertions, deletions and substitutions.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
