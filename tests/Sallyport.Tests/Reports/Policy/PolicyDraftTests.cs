using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Reports.Policy;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Reports.Policy;

public sealed class PolicyDraftTests
{
    [Fact]
    public void What_answers_becomes_an_entry_that_reads_as_a_policy()
    {
        var server = Hosts.Open("192.0.2.1") with { Http = Responses.Page.With("Server", "nginx/1.22.1") };
        var policy = Policies.Read(Draft(Hosts.Of(server)));

        var entry = Assert.Single(policy.Entries);
        Assert.Equal(["nginx"], entry.Services.AsEnumerable());
        Assert.Equal([443], entry.Ports.AsEnumerable());
        Assert.Equal("example.com", Assert.Single(entry.Hosts).Text);
        Assert.NotEmpty(entry.Issuers);
    }

    [Fact]
    public void The_draft_of_a_run_passes_that_run()
    {
        var seen = Hosts.Of(Hosts.Open("192.0.2.1") with { Http = Responses.Page.With("Server", "nginx/1.22.1") });
        var judged = Judgement.Of(seen, Policies.With(Draft(seen)));

        Assert.DoesNotContain(judged.Findings, finding => finding.Id is "SERVICE-0159" or "SERVICE-0161");
    }

    [Fact]
    public void A_port_that_does_not_answer_is_a_comment() => Assert.Contains("\n  # example.com, port 443: ", Draft(Hosts.Of(Hosts.At("192.0.2.1", new PortAnswer.Reset()))), StringComparison.Ordinal);

    private static string Draft(HostObservation seen)
    {
        using var text = new StringWriter();
        PolicyDraft.WriteHead(text);
        PolicyDraft.Write(text, Judgement.Of(seen, KnowledgeBase.Embedded));
        return text.ToString();
    }
}
