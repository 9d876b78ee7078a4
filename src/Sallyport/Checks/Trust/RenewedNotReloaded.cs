using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when a certificate was renewed in its file and the port still serves the one before.</summary>
/// <remarks>Servers read their certificates when they start or are told to read them again. A renewal that forgets this goes unnoticed until the old certificate ends, and then everybody notices.</remarks>
[Check("TRUST-0173", Severity.Medium, "The certificate was renewed on the disk, and the port still serves the one before", References = ["https://nginx.org/en/docs/control.html", "https://eff-certbot.readthedocs.io/en/stable/using.html#renewing-certificates"], Axis = TrustAxis.Hygiene, Weight = -10)]
internal sealed class RenewedNotReloaded : ICheck<Holder>
{
    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge) => ServedRule.With(subject, matches => Judge(subject, matches));

    private static CheckResult Judge(Holder subject, ImmutableArray<(ServedObservation Served, ServedMatch Match)> matches)
    {
        ImmutableArray<Evidence> stale = [.. matches.Where(one => one.Match is ServedMatch.RenewedNotReloaded).Select(one => Fact(one.Served, (ServedMatch.RenewedNotReloaded)one.Match))];
        if (!stale.IsEmpty) return CheckResult.Fail(stale, Remedy(subject.Configuration!.Server));

        return matches.FirstOrDefault(one => one.Match is ServedMatch.Undecidable).Match is ServedMatch.Undecidable undecidable
            ? CheckResult.Inconclusive(undecidable.Reason)
            : CheckResult.Pass(new Evidence($"{ServedRule.Told(matches[0].Served)}, and no configured file holds a later one", "served"));
    }

    private static Evidence Fact(ServedObservation served, ServedMatch.RenewedNotReloaded renewed) =>
        new($"{ServedRule.Told(served)}, and {renewed.Path} holds a later one{(renewed.ModifiedAt is { } at ? $", written {Moment.Minute(at)} UTC" : string.Empty)}", $"{renewed.File}:{renewed.Line}");

    private static string Remedy(ConfiguredServer server) => server switch
    {
        ConfiguredServer.Nginx => "Have it read its files again: 'nginx -t && nginx -s reload'; a renewal does that by itself with certbot's --deploy-hook",
        ConfiguredServer.Apache => "Have it read its files again: 'apachectl configtest && apachectl graceful'; a renewal does that by itself with certbot's --deploy-hook",
        ConfiguredServer.Haproxy => "Have it read its files again: 'haproxy -c -f FILE && systemctl reload haproxy', or 'set ssl cert' on its socket",
        _ => "Have it read its files again: 'caddy reload --config FILE --force'",
    };
}
