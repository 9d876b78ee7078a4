namespace Sallyport.Knowledge.Software;

/// <summary>A line of releases of a product, and until when its maker repairs it.</summary>
/// <param name="Cycle">The line's name, as a rule the first parts of its versions: <c>1.30</c>.</param>
/// <param name="Released">The day of its first release; null when unknown.</param>
/// <param name="Ends">From this day on it is not repaired; null when no day is known.</param>
/// <param name="HasEnded">True when it ended and no day is known.</param>
/// <param name="Latest">Its newest release; null when the source tells none.</param>
/// <param name="LatestDate">The day of the newest release.</param>
public sealed record SoftwareBranch(string Cycle, DateOnly? Released, DateOnly? Ends, bool HasEnded, string? Latest, DateOnly? LatestDate)
{
    /// <summary>Whether it is not repaired any more at <paramref name="day"/>: worked out anew each time, because a source's own word was true on the day of the source.</summary>
    /// <param name="day">The day to judge for.</param>
    public bool IsOverAt(DateOnly day) => HasEnded || Ends <= day;
}
