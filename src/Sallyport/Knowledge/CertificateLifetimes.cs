using System.Collections.Immutable;

namespace Sallyport.Knowledge;

/// <summary>The longest life of a publicly trusted server certificate, by the day it was issued.</summary>
/// <param name="Steps">From a day on, the longest life; sorted by day, the oldest first.</param>
public sealed record CertificateLifetimes(ImmutableArray<(DateTimeOffset From, TimeSpan Longest)> Steps)
{
    /// <summary>The CA/Browser Forum's Baseline Requirements 6.3.2 with ballot SC-081v3.</summary>
    public static CertificateLifetimes BaselineRequirements { get; } = new(
    [
        (Day(2012, 7, 1), TimeSpan.FromDays(1826)),
        (Day(2015, 4, 1), TimeSpan.FromDays(1187)),
        (Day(2018, 3, 1), TimeSpan.FromDays(825)),
        (Day(2020, 9, 1), TimeSpan.FromDays(398)),
        (Day(2026, 3, 15), TimeSpan.FromDays(200)),
        (Day(2027, 3, 15), TimeSpan.FromDays(100)),
        (Day(2029, 3, 15), TimeSpan.FromDays(47)),
    ]);

    /// <summary>The limit for a certificate issued at <paramref name="issued"/>; null before there was one.</summary>
    /// <param name="issued">The certificate's notBefore.</param>
    public TimeSpan? LimitAt(DateTimeOffset issued) =>
        Steps.LastOrDefault(step => step.From <= issued) is { Longest.Ticks: > 0 } step ? step.Longest : null;

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
