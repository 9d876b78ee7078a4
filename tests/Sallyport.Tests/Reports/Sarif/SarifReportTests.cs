using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Checks;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Reports;
using Sallyport.Reports.Sarif;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Changes;
using Xunit;

namespace Sallyport.Tests.Reports.Sarif;

public sealed class SarifReportTests
{
    public static TheoryData<string> Names => [.. Runs.All.Keys];

    /// <summary>The rules are the catalogue's, which has its own tests; they are left out here.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Results_and_invocations_read_as_approved(string name)
    {
        var run = Read(Runs.Judge(name))["runs"]![0]!.AsObject();
        run.Remove("tool");

        Golden.Approve($"{name}.sarif", run.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_has_the_structure_of_the_standard(string name) => Assert.Empty(SarifStructure.Problems(Read(Runs.Judge(name))));

    [Fact]
    public void The_structure_holds_with_a_baseline_and_several_targets()
    {
        var document = Read(Compared("weak", "insecure"), Runs.Judge("closed"), Runs.Judge("hostile"));

        Assert.Empty(SarifStructure.Problems(document));
        Assert.Equal(["new", "unchanged"], States(document));
        Assert.Equal(["absent", "unchanged"], States(Read(Compared("insecure", "weak"))));
    }

    [Fact]
    public void The_checker_of_these_tests_finds_what_is_missing_wrong_and_unknown()
    {
        var document = Read(Runs.Judge("weak"));
        var result = Results(document).First();
        result.Remove("message");
        result["level"] = "medium";
        result["severity"] = "medium";

        Assert.Equal(3, SarifStructure.Problems(document).Count());
    }

    [Fact]
    public void Every_check_is_a_rule_with_help_and_every_result_names_one()
    {
        var document = Read(Runs.Judge("insecure"), Runs.Judge("closed"));
        var rules = document["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray();

        Assert.Equal(CheckCatalogue.All.Select(check => check.Id).Append("verdict"), rules.Select(rule => (string)rule!["id"]!));
        Assert.All(rules.SkipLast(1), rule => Assert.StartsWith($"**{rule!["id"]}: ", (string)rule["help"]!["markdown"]!, StringComparison.Ordinal));
        Assert.All(Results(document), result => Assert.Contains((string)result["ruleId"]!, rules.Select(rule => (string)rule!["id"]!)));
    }

    [Theory]
    [InlineData("insecure")]
    [InlineData("silent")]
    [InlineData("closed")]
    public void What_is_open_stays_open_and_never_looks_passed(string name)
    {
        var assessment = Runs.Judge(name);
        var results = Results(Read(assessment)).ToList();

        Assert.Equal(assessment.Undecided.Select(open => open.Outcome.Check.Id), results.Where(result => (string)result["kind"]! == "open").Select(result => (string)result["ruleId"]!).Where(id => id != "verdict"));
        Assert.All(results, result => Assert.NotEqual("pass", (string)result["kind"]!));
        Assert.Equal(assessment.Verdict is Verdict.NotOpen or Verdict.Inconclusive, results.Exists(result => (string)result["ruleId"]! == "verdict"));
    }

    [Fact]
    public void Fingerprints_tell_results_apart_and_stay_when_addresses_and_times_change()
    {
        var seen = Runs.All["insecure"];
        var moved = seen with { StartedAt = seen.StartedAt.AddDays(3), Endpoints = [.. seen.Endpoints.Select(endpoint => endpoint with { Address = "198.51.100.9" })] };
        var other = seen with { Target = seen.Target with { Host = "www.example.com" } };

        var prints = Fingerprints(seen);
        Assert.Equal(prints.Count, prints.Distinct().Count());
        Assert.Equal(Fails(seen), Fails(moved));
        Assert.Empty(prints.Intersect(Fingerprints(other)));
    }

    [Fact]
    public void An_interrupted_run_is_not_called_successful()
    {
        var run = JsonNode.Parse(HostileText.Rendered(to => SarifReport.Write(to, [], new RunEnd(ExitCode.Interrupted, Interrupted: true), "1.2.3")))!;

        Assert.Empty(SarifStructure.Problems(run));
        Assert.False((bool)run["runs"]![0]!["invocations"]![0]!["executionSuccessful"]!);
    }

    [Fact]
    public void The_document_keeps_its_structure_and_no_message_holds_a_link_whatever_a_peer_writes() =>
        Prop.ForAll(HostileText.Any, text =>
        {
            var document = Read(HostileText.In(text));
            var messages = Results(document).Select(result => (string)result["message"]!["text"]!);
            return !SarifStructure.Problems(document).Any() && messages.All(message => !message.Replace("\\[", "", StringComparison.Ordinal).Contains('[', StringComparison.Ordinal) && !message.Any(HostileText.IsUnsafe));
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string?> States(JsonNode document) => Results(document).Select(result => (string?)result["baselineState"]).Distinct().Order();

    private static Assessment Compared(string before, string now) => new Baseline([Runs.All[before]], KnowledgeBase.Embedded).Compare(Runs.Judge(now));

    private static List<string> Fingerprints(HostObservation seen) =>
        [.. Results(Read(Judgement.Of(seen, KnowledgeBase.Embedded))).Select(result => (string)result["partialFingerprints"]!["sallyport/v1"]!)];

    private static List<string> Fails(HostObservation seen) =>
        [.. Results(Read(Judgement.Of(seen, KnowledgeBase.Embedded))).Where(result => (string)result["kind"]! == "fail").Select(result => (string)result["partialFingerprints"]!["sallyport/v1"]!)];

    private static IEnumerable<JsonObject> Results(JsonNode document) => document["runs"]![0]!["results"]!.AsArray().Select(result => result!.AsObject());

    private static JsonNode Read(params Assessment[] assessments) =>
        JsonNode.Parse(HostileText.Rendered(to => SarifReport.Write(to, assessments, new RunEnd(ExitCode.NotMet, Interrupted: false), "1.2.3")))!;
}
