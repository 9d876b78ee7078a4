using System.Collections.Immutable;

namespace Sallyport.Host.Configuration.Processes;

/// <summary>Reads options of one letter, whose value stands in the same word or in the next.</summary>
internal static class CommandOptions
{
    /// <summary>The options in order.</summary>
    /// <param name="words">The command line without the program.</param>
    /// <param name="withValue">The letters that have a value.</param>
    public static IEnumerable<(char Letter, string Value)> Read(ImmutableArray<string> words, string withValue)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is not ['-', var letter, .. var attached] || letter == '-') continue;
            if (!withValue.Contains(letter)) yield return (letter, attached);
            else if (attached.Length > 0) yield return (letter, attached);
            else if (++i < words.Length) yield return (letter, words[i]);
        }
    }

    /// <summary>The last value of an option; null when it is not there.</summary>
    public static string? Last(IEnumerable<(char Letter, string Value)> options, char letter) =>
        options.Where(option => option.Letter == letter).Select(option => option.Value).LastOrDefault();
}
