using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Certificates.Transparency;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Transparency;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when a signed certificate timestamp was not signed by the log that it names, or bears a time that is still to come.</summary>
/// <remarks>
/// Browsers do not count such a timestamp, and refuse the certificate when too few are left. For timestamps inside the certificate what the log signed is rebuilt from the
/// certificate and its issuer's key. A log that is not in the list of this build decides nothing; states of logs are those of the list's day.
/// </remarks>
[Check("CERT-0127", Severity.Medium, "A signed certificate timestamp does not verify", References = ["RFC 6962 3.2", "RFC 6962 5.2"])]
internal sealed class TimestampsForged : ICheck<PresentedChain>
{
    private const string Remedy =
        "Have the certificate issued again, and install it with the intermediate that belongs to it. Where the server adds timestamps itself (nginx: ssl_ct_static_scts of nginx-ct; Apache: "
        + "CTStaticSCTs of mod_ssl_ct; HAProxy: the .sctl file beside the certificate), delete those files and fetch them anew for this certificate";

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is not { } leaf) return ChainWords.Unread(subject);

        var all = PresentedTimestamp.Of(subject, leaf);
        if (all.IsEmpty) return subject.Seen.Handshakes.IsEmpty ? ChainWords.MetInHellos : CheckResult.NotApplicable("no signed certificate timestamp came along");

        var verification = TimestampVerification.Of(subject, leaf);
        var readings = all.Select(one => Read(one, verification, knowledge.Logs, subject.Seen.SeenAt)).ToImmutableArray();
        if (readings.Where(reading => reading.Outcome == SignatureCheck.Invalid).ToImmutableArray() is { IsEmpty: false } wrong)
            return CheckResult.Fail([.. wrong.Select(Fact)], Remedy);

        return readings.FirstOrDefault(reading => reading.Outcome != SignatureCheck.Valid) is { } open
            ? CheckResult.Inconclusive(open.Words)
            : CheckResult.Pass([.. readings.Select(Fact)]);
    }

    private static Evidence Fact(Reading reading) => ChainWords.Fact(reading.Words);

    private static Reading Read(PresentedTimestamp presented, TimestampVerification verification, TransparencyLogs logs, DateTimeOffset seenAt)
    {
        var timestamp = presented.Timestamp;
        if (timestamp.Version != 0) return new(SignatureCheck.Unsupported, $"a timestamp is of version {timestamp.Version + 1}, which is not known here");
        if (timestamp.Timestamp > seenAt + ClockTolerance) return new(SignatureCheck.Invalid, $"a timestamp is of {timestamp.Timestamp:O}, which was still to come when it was seen");
        if (logs.Find(timestamp.LogId.Span) is not { } log)
            return new(SignatureCheck.NotTried, $"the log {Convert.ToBase64String(timestamp.LogId.Span)} is not in the list of {ChainWords.Day(logs.Dated)}, so its timestamp is not verified");

        var outcome = verification.Verify(presented, log.Key.Span);
        return new(outcome, Words(outcome, log, timestamp.Timestamp, verification.Leaf.NotAfter));
    }

    private static string Words(SignatureCheck outcome, TransparencyLog log, DateTimeOffset at, DateTimeOffset expires) => outcome switch
    {
        SignatureCheck.Valid => $"{log.Name} ({log.Operator}) signed it on {ChainWords.Day(at)}{Window(log, expires)}{State(log, at)}",
        SignatureCheck.Invalid => $"the timestamp that names {log.Name} ({log.Operator}) is not signed by that log for this certificate",
        _ => $"the timestamp of {log.Name} is bound to the issuer's key, and the issuer's certificate is not at hand",
    };

    private static string Window(TransparencyLog log, DateTimeOffset expires) =>
        expires >= log.From && expires < log.Until ? string.Empty : $"; the log takes certificates that expire from {ChainWords.Day(log.From)} to before {ChainWords.Day(log.Until)}";

    private static string State(TransparencyLog log, DateTimeOffset at) => log.State switch
    {
        LogState.Retired when at >= log.Since => $"; the log is retired since {ChainWords.Day(log.Since)}, and this came later",
        LogState.Retired => $"; the log is retired since {ChainWords.Day(log.Since)}",
        LogState.Rejected => $"; the log is not counted any more since {ChainWords.Day(log.Since)}",
        _ => string.Empty,
    };

    private sealed record Reading(SignatureCheck Outcome, string Words);
}
