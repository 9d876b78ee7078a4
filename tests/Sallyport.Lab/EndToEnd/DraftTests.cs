using System.Collections.Concurrent;
using Sallyport.Knowledge;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>What is handed out in the middle of a survey: once, where the path is long, and less than what is known at the end.</summary>
public sealed class DraftTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "nginx")]
    public async Task A_long_path_brings_one_draft_that_can_be_judged()
    {
        var (drafts, seen) = await SurveyAsync(TimeSpan.Zero);

        var draft = Assert.Single(drafts).Endpoints[0].Tls!;
        Assert.NotEmpty(draft.Certificates);
        Assert.InRange(draft.Handshakes.Length, 1, seen.Handshakes.Length);
        Assert.InRange(draft.Hellos.Length, 6, seen.Hellos.Length);
        Assert.Empty(draft.Attacks);
        Assert.NotEmpty(seen.Attacks);
        Assert.NotEmpty(Judgement.Of(drafts.First(), KnowledgeBase.Embedded).Outcomes);
    }

    [LabFact(Needs = "nginx")]
    public async Task A_short_path_brings_none() => Assert.Empty((await SurveyAsync(TimeSpan.FromMinutes(1))).Drafts);

    private async Task<(ConcurrentQueue<HostObservation> Drafts, TlsObservation Seen)> SurveyAsync(TimeSpan from)
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2 TLSv1.3;");
        var drafts = new ConcurrentQueue<HostObservation>();
        var assessment = await Probing.AssessAsync(server.Port, new SurveyOptions { Draft = drafts.Enqueue, DraftFrom = from });
        return (drafts, assessment.Endpoint().Tls!);
    }
}
