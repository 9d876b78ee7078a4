namespace Sallyport.Cli.Software;

/// <summary>A feed's file as it was fetched or read, or why it was not.</summary>
/// <param name="Name">The path or address.</param>
/// <param name="Bytes">The content; null when there is none.</param>
/// <param name="Date">The day of the file.</param>
/// <param name="Problem">Why there is no content; null when there is.</param>
internal sealed record FeedSource(string Name, byte[]? Bytes, DateOnly Date, UsageError? Problem)
{
    /// <summary>The name without its folders.</summary>
    internal string ShortName => Name[(Name.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>A source that gave nothing.</summary>
    internal static FeedSource Failed(string name, string cause, string next) => new(name, null, default, new UsageError(name, cause, next, UsageErrorKind.Input));
}
