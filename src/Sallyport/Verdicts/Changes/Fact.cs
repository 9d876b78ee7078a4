namespace Sallyport.Verdicts.Changes;

/// <summary>Something seen that can be compared: facts of the same kind and name are the same fact.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">Which one.</param>
/// <param name="Value">How it is; null when this run does not tell, which is no change.</param>
internal sealed record Fact(ChangeKind Kind, string Name, string? Value)
{
    /// <summary>What it belongs to, e.g. the version of a suite: a part of which one run shows nothing at all was not looked at, or is told elsewhere.</summary>
    internal string Part { get; init; } = string.Empty;
}
