namespace Sallyport.Findings;

/// <summary>Why something is claimed: a fact in words and where in the observation it stands.</summary>
/// <param name="Fact">What was seen, in one sentence without a full stop; may quote untrusted text.</param>
/// <param name="Source">A pointer into the observation, e.g. <c>tls/hellos/3</c>.</param>
public sealed record Evidence(string Fact, string Source);
