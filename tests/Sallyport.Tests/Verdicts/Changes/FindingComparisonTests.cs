using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Changes;
using Xunit;

namespace Sallyport.Tests.Verdicts.Changes;

public sealed class FindingComparisonTests
{
    private static readonly CheckDescriptor Check = CheckCatalogue.Find("TLS-0003")!;
    private static readonly CheckResult Fails = CheckResult.Fail(new Evidence("seen", "tls"), "change it");

    [Fact]
    public void A_check_that_begins_to_fail_is_a_new_finding_and_one_that_passes_again_is_gone()
    {
        Assert.Equal([(ChangeKind.FindingNew, "passed", "medium")], Compare(CheckResult.Pass(), Fails));
        Assert.Equal([(ChangeKind.FindingGone, "medium", "passed")], Compare(Fails, CheckResult.Pass()));
        Assert.Equal([(ChangeKind.FindingGone, "medium", "does not apply: no TLS 1.0")], Compare(Fails, CheckResult.NotApplicable("no TLS 1.0")));
    }

    [Fact]
    public void A_check_that_could_not_decide_takes_no_finding_back()
    {
        Assert.Equal([(ChangeKind.FindingUndecided, "medium", "not judged: the connection was reset")], Compare(Fails, CheckResult.Inconclusive("the connection was reset")));
        Assert.Equal([(ChangeKind.FindingUndecided, "medium", "not judged: there was nothing to judge")], Compare(Fails));
        Assert.Equal([(ChangeKind.FindingUndecided, "medium", "not judged: timeout")], Compare([Fails], [CheckResult.Pass(), CheckResult.Inconclusive("timeout")]));
    }

    [Fact]
    public void A_finding_that_was_not_judged_before_says_so() =>
        Assert.Equal([(ChangeKind.FindingNew, "not judged: timeout", "medium")], Compare(CheckResult.Inconclusive("timeout"), Fails));

    [Fact]
    public void Another_weight_is_a_change_and_another_title_is_none()
    {
        Assert.Equal([(ChangeKind.FindingSeverity, "medium", "high")], Compare(Fails, CheckResult.Fail(new Evidence("seen", "tls"), "change it", Severity.High)));
        Assert.Empty(Compare(Fails, CheckResult.Fail(new Evidence("seen", "tls"), "change it", title: "TLS 1.0 is offered for 3 days more")));
    }

    private static IEnumerable<(ChangeKind, string?, string?)> Compare(CheckResult before, params CheckResult[] now) => Compare([before], now);

    private static IEnumerable<(ChangeKind, string?, string?)> Compare(CheckResult[] before, CheckResult[] now) =>
        FindingComparison.Of(Judged(before), Judged(now)).Select(change => (change.Kind, change.Before, change.After));

    private static Assessment Judged(params CheckResult[] results)
    {
        var outcomes = results.Select(result => new CheckOutcome(Check, result, "192.0.2.1:443")).ToList();
        return Runs.Judge("closed") with { Outcomes = [.. outcomes], Findings = FindingCollector.Collect(outcomes) };
    }
}
