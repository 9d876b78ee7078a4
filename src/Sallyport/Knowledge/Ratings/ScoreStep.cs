namespace Sallyport.Knowledge.Ratings;

/// <summary>One step of a scale: this many points from that size on.</summary>
/// <param name="From">The least size.</param>
/// <param name="Points">Points, 0 to 100.</param>
public sealed record ScoreStep(long From, int Points);
