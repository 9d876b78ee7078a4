using System.Globalization;

namespace Sallyport.Findings;

/// <summary>Points of time as evidence and reports write them: in UTC, the form of RFC 3339 with a space, which sorts and says the same everywhere.</summary>
/// <remarks>Cut from the standard form, which the framework writes without a calendar; a form of one's own has it make one first.</remarks>
internal static class Moment
{
    /// <summary>The day: <c>2026-11-30</c>.</summary>
    internal static string Day(DateTimeOffset time) => Second(time)[..10];

    /// <summary>The minute: <c>2026-11-30 02:56</c>.</summary>
    internal static string Minute(DateTimeOffset time) => Second(time)[..16];

    /// <summary>The second: <c>2026-11-30 02:56:32</c>.</summary>
    internal static string Second(DateTimeOffset time) => time.ToString("u", CultureInfo.InvariantCulture)[..19];
}
