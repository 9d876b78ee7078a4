using System.Globalization;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Http;

/// <summary>Fails when the server's clock, as its Date field tells it, is more than a minute off the clock of the machine that looked.</summary>
/// <remarks>
/// A clock that is off makes the server misjudge certificates, tickets and caches, and log entries lead astray. The Age that a cache adds is taken into
/// account.
/// </remarks>
[Check("HTTP-0136", Severity.Low, "The server's clock is off", References = ["RFC 9110 6.6.1", "RFC 9111 5.1"])]
internal sealed class DateSkewed : ICheck<HttpObservation>
{
    private const string Remedy =
        "Set the server's clock by NTP: timedatectl set-ntp true, then timedatectl timesync-status (or chronyc tracking); "
        + "check the clock of this machine too";

    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public CheckResult Judge(HttpObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Exchanges.LastOrDefault(exchange => exchange.Response is not null) is not { Response: { } response } exchange)
            return HttpWords.NoResponse(subject);
        if (response.Value("Date") is not { } text) return CheckResult.NotApplicable("the response has no Date");
        if (!DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return CheckResult.Inconclusive("the Date is not in the form that RFC 9110 gives it");

        var skew = Skew(date + Age(response), exchange.SentAt, exchange.SentAt + exchange.Took);
        var fact = new Evidence($"Date: {text}, asked at {exchange.SentAt.UtcDateTime:r}", "http/exchanges");
        return skew.Duration() <= Tolerance
            ? CheckResult.Pass(fact)
            : CheckResult.Fail(fact, Remedy, title: $"The server's clock is {skew.Duration().TotalSeconds:0} s {(skew > TimeSpan.Zero ? "ahead" : "behind")}");
    }

    /// <summary>How far the Date lies outside the time in which the response must have been made.</summary>
    private static TimeSpan Skew(DateTimeOffset date, DateTimeOffset earliest, DateTimeOffset latest) =>
        date < earliest ? date - earliest : date > latest ? date - latest : TimeSpan.Zero;

    private static TimeSpan Age(HttpResponse response) =>
        uint.TryParse(response.Value("Age"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
}
