using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when the port serves a certificate that none of the files holds which its server is configured with, nor an earlier one for the same.</summary>
/// <remarks>Then somebody else answers at that address, such as a second listener or a redirection in the firewall, or the server runs with a configuration that is not on the disk any more.</remarks>
[Check("TRUST-0174", Severity.High, "The port serves a certificate that its server is not configured with", References = ["ATT&CK T1557"], Axis = TrustAxis.Identity, Weight = -30)]
internal sealed class StrangeCertificate : ICheck<Holder>
{
    private const string Remedy = "Look who else listens at the address ('sallyport owner PORT -v'), for redirections ('nft list ruleset'), and whether the configuration was changed without a reload";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge) => ServedRule.With(subject, Judge);

    private static CheckResult Judge(ImmutableArray<(ServedObservation Served, ServedMatch Match)> matches)
    {
        ImmutableArray<Evidence> foreign = [.. matches.Where(one => one.Match is ServedMatch.ForeignCertificate).Select(one => new Evidence($"{ServedRule.Told(one.Served)}, which no configured file holds", "served"))];
        if (!foreign.IsEmpty) return CheckResult.Fail(foreign, Remedy);

        return matches.FirstOrDefault(one => one.Match is ServedMatch.Undecidable).Match is ServedMatch.Undecidable undecidable
            ? CheckResult.Inconclusive(undecidable.Reason)
            : CheckResult.Pass([.. matches.Select(one => Fact(one.Served, one.Match))]);
    }

    private static Evidence Fact(ServedObservation served, ServedMatch match) => match switch
    {
        ServedMatch.Matches same => new($"{ServedRule.Told(served)}, the one in {same.Path}", $"{same.File}:{same.Line}"),
        ServedMatch.RenewedNotReloaded renewed => new($"{ServedRule.Told(served)}, which {renewed.Path} held before", $"{renewed.File}:{renewed.Line}"),
        _ => new(ServedRule.Told(served), "served"),
    };
}
