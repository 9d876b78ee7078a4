using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Checks;
using Sallyport.Reports.JUnit;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Reports.JUnit;

public sealed class JUnitReportTests
{
    public static TheoryData<string> Names => [.. Runs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_reads_as_approved(string name) => Golden.Approve($"{name}.junit.xml", Write(Runs.Judge(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_outcome_is_a_case_and_the_counts_are_those_of_the_cases(string name)
    {
        var assessment = Runs.Judge(name);
        var suite = Read(assessment).Element("testsuite")!;
        var outcomes = suite.Elements("testcase").Where(one => one.Attribute("name")!.Value != "verdict").ToList();

        Assert.Equal(assessment.Outcomes.Length, outcomes.Count);
        Assert.Equal(assessment.Outcomes.Count(outcome => outcome.Result is CheckResult.Failed), outcomes.Count(one => one.Element("failure") is not null));
        Assert.Equal(assessment.Outcomes.Count(outcome => outcome.Result is CheckResult.Passed), outcomes.Count(one => !one.HasElements));
        AssertCounts(suite);
        AssertCounts(Read(assessment));
    }

    [Fact]
    public void Several_targets_are_a_suite_each_and_are_summed_up()
    {
        var root = Read(Runs.Judge("secure"), Runs.Judge("closed"), Runs.Judge("insecure"));

        Assert.Equal(3, root.Elements("testsuite").Count());
        AssertCounts(root);
    }

    [Theory]
    [InlineData("closed", "failure")]
    [InlineData("not-tls", "failure")]
    [InlineData("silent", "skipped")]
    public void A_target_that_no_check_could_judge_does_not_look_passed(string name, string element) =>
        Assert.NotNull(Read(Runs.Judge(name)).Descendants("testcase").Single(one => one.Attribute("name")!.Value == "verdict").Element(element));

    [Fact]
    public void A_failure_carries_evidence_and_remedy()
    {
        var failure = Read(Runs.Judge("weak")).Descendants("failure").First();

        Assert.Equal(("TLS 1.0 is offered", "medium"), (failure.Attribute("message")!.Value, failure.Attribute("type")!.Value));
        Assert.Contains("seen: ServerHello with TLS 1.0", failure.Value, StringComparison.Ordinal);
        Assert.Contains("remedy: Speak TLS 1.2 and 1.3 only.", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_is_well_formed_whatever_a_peer_writes() =>
        Prop.ForAll(HostileText.Any, text =>
        {
            var root = Read(HostileText.In(text));
            var texts = root.DescendantsAndSelf().SelectMany(element => element.Attributes().Select(attribute => attribute.Value).Append(element.Value));
            return root.Name == "testsuites" && root.Descendants("testcase").Count() == 5 && texts.All(value => !value.Any(HostileText.IsUnsafe));
        }).QuickCheckThrowOnFailure();

    private static void AssertCounts(XElement element)
    {
        var cases = element.Descendants("testcase").ToList();
        Assert.Equal(
            [cases.Count, cases.Count(one => one.Element("failure") is not null), cases.Count(one => one.Element("skipped") is not null), 0],
            new[] { "tests", "failures", "skipped", "errors" }.Select(name => (int)element.Attribute(name)!));
    }

    private static XElement Read(params Assessment[] assessments) => XDocument.Parse(Write(assessments)).Root!;

    private static string Write(params Assessment[] assessments) => HostileText.Rendered(to => JUnitReport.Write(to, assessments));
}
