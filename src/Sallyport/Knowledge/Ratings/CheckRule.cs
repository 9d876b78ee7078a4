namespace Sallyport.Knowledge.Ratings;

/// <summary>One line of a rating scheme that rests on a check: when it fails, no better level than this is earned.</summary>
/// <param name="Check">The check's permanent id.</param>
/// <param name="Level">The best level left.</param>
public sealed record CheckRule(string Check, string Level);
