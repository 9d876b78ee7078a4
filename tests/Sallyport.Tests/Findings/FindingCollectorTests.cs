using Sallyport.Checks;
using Sallyport.Findings;
using Xunit;

namespace Sallyport.Tests.Findings;

/// <summary>How failed checks of several endpoints become findings.</summary>
public sealed class FindingCollectorTests
{
    private static readonly CheckDescriptor Ssl3 = CheckCatalogue.Find("TLS-0002")!;
    private static readonly CheckDescriptor Tls10 = CheckCatalogue.Find("TLS-0003")!;
    private static readonly CheckDescriptor Tls11 = CheckCatalogue.Find("TLS-0004")!;

    [Fact]
    public void Only_failures_become_findings() => Assert.Empty(FindingCollector.Collect(
    [
        new(Ssl3, CheckResult.Pass(), "a:443"), new(Tls10, CheckResult.NotApplicable("so"), "a:443"), new(Tls11, CheckResult.Inconclusive("why"), "a:443"),
    ]));

    [Fact]
    public void The_same_fault_at_two_endpoints_is_one_finding_that_names_both()
    {
        var finding = Assert.Single(FindingCollector.Collect([Failed(Ssl3, "a:443", "fact"), Failed(Ssl3, "b:443", "other fact"), Failed(Ssl3, "b:443", "fact")]));

        Assert.Equal<IEnumerable<string>>(["a:443", "b:443"], finding.Endpoints);
        Assert.Equal(["fact", "other fact"], finding.Evidence.Select(evidence => evidence.Fact));
    }

    [Fact]
    public void The_worse_of_two_severities_counts()
    {
        var finding = Assert.Single(FindingCollector.Collect([Failed(Tls10, "a:443", "fact", Severity.Info), Failed(Tls10, "b:443", "fact", Severity.High)]));

        Assert.Equal(Severity.High, finding.Severity);
    }

    [Fact]
    public void Faults_with_titles_of_their_own_stay_apart() =>
        Assert.Equal(2, FindingCollector.Collect([Failed(Tls10, "a:443", "fact", title: "The one"), Failed(Tls10, "b:443", "fact", title: "The other")]).Length);

    [Fact]
    public void A_fault_of_the_host_names_no_endpoint() => Assert.Empty(Assert.Single(FindingCollector.Collect([Failed(Ssl3, null, "fact")])).Endpoints);

    [Fact]
    public void The_worst_comes_first_and_numbers_decide_among_equals() => Assert.Equal(
        ["TLS-0002", "TLS-0003", "TLS-0004"],
        FindingCollector.Collect([Failed(Tls11, "a:443", "fact"), Failed(Tls10, "a:443", "fact"), Failed(Ssl3, "a:443", "fact")]).Select(finding => finding.Id));

    private static CheckOutcome Failed(CheckDescriptor check, string? endpoint, string fact, Severity? severity = null, string? title = null) =>
        new(check, CheckResult.Fail(new Evidence(fact, "tls/hellos/0"), "a remedy", severity, title), endpoint);
}
