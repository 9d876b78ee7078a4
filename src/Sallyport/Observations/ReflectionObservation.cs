namespace Sallyport.Observations;

/// <summary>What a GET with a harmless random word in its query, and an offer to compress, brought back.</summary>
/// <param name="Path">The path and query asked for.</param>
/// <param name="Coding">The Content-Encoding of the answer; null for none. Untrusted text.</param>
/// <param name="Reflected">Whether the word stands in the body, as far as it was read; null when no body could be read.</param>
/// <param name="Problem">Why nothing can be said, in words; null when something can.</param>
public sealed record ReflectionObservation(
    string Path,
    string? Coding,
    bool? Reflected,
    string? Problem);
