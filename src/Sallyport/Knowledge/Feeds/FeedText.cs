using System.Text.RegularExpressions;

namespace Sallyport.Knowledge.Feeds;

/// <summary>What of a feed's texts is kept: ids and versions, and only where they look like ones.</summary>
internal static partial class FeedText
{
    /// <summary>The id when it is a CVE's; null otherwise.</summary>
    internal static string? Cve(string? text) => text is not null && CveId().IsMatch(text) ? text : null;

    /// <summary>The version when it has a version's characters; null otherwise.</summary>
    internal static string? Version(string? text) =>
        text is { Length: > 0 and <= FeedLimits.LongestVersion } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+' or '~' or ':' or ' ' or '(' or ')') ? text : null;

    [GeneratedRegex(@"^CVE-[0-9]{4}-[0-9]{4,10}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CveId();
}
