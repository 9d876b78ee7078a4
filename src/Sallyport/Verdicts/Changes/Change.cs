using Sallyport.Findings;

namespace Sallyport.Verdicts.Changes;

/// <summary>One thing that is not as it was.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="What">Which one, e.g. <c>TLS 1.0</c>; may quote untrusted text.</param>
/// <param name="Before">How it was; null when it was not there.</param>
/// <param name="After">How it is; null when it is not there any more.</param>
public sealed record Change(ChangeKind Kind, string What, string? Before, string? After)
{
    /// <summary>The finding that it is about: the one of today, or the one that is gone; null for a fact.</summary>
    public Finding? Finding { get; init; }
}
