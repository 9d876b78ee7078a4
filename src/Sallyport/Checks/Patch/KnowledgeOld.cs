using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Software;
using Sallyport.Services;

namespace Sallyport.Checks.Patch;

/// <summary>Fails, for information, when the data about exploited vulnerabilities and ended branches is older than a week.</summary>
/// <remarks>Several entries a week come into the catalogue of exploited vulnerabilities: an old one calls a version harmless that is attacked today. Asked only where something was judged by it.</remarks>
[Check("PATCH-0157", Severity.Info, "The data about software is old", References = ["https://www.cisa.gov/known-exploited-vulnerabilities-catalog"])]
internal sealed class KnowledgeOld : ICheck<ServiceIdentity>
{
    private const string Remedy = "Run 'sallyport knowledge update', or take the feeds' files where the network is and 'sallyport knowledge import FILE...' here";

    /// <inheritdoc/>
    public CheckResult Judge(ServiceIdentity subject, KnowledgeBase knowledge)
    {
        if (AgedProduct.Of(subject, knowledge).IsEmpty) return AgedProduct.Nothing(subject);

        var day = DateOnly.FromDateTime(subject.SeenAt.UtcDateTime);
        if (knowledge.Software.Feed(FeedNames.Exploited) is not { } feed) return CheckResult.Inconclusive("no catalogue of exploited vulnerabilities is held");

        var evidence = new Evidence($"the catalogue of exploited vulnerabilities is of {feed.Date:yyyy-MM-dd}, {feed.AgeAt(day)} days before this run", "knowledge/software");
        return feed.AgeAt(day) > SoftwareFeed.NoteAfterDays ? CheckResult.Fail(evidence, Remedy) : CheckResult.Pass(evidence);
    }
}
