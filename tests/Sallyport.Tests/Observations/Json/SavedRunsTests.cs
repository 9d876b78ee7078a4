using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Observations;
using Sallyport.Observations.Json;
using Sallyport.Reports.Json;
using Sallyport.Tests.Seen;
using Sallyport.Knowledge;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Observations.Json;

public sealed class SavedRunsTests
{
    private static byte[] Rich => SavedRuns.Write(new SavedRun(HostObservation.CurrentForm, [RichRun.Seen]));

    public static TheoryData<string> Recordings => ["secure", "weak", "insecure", "untrusted"];

    [Fact]
    public void Every_case_and_member_reads_back_to_the_same_bytes()
    {
        Assert.Null(SavedRuns.Read(Rich, out var run));

        Assert.Equal(Encoding.UTF8.GetString(Rich), Encoding.UTF8.GetString(SavedRuns.Write(run!)));
        var seen = run!.Observations.Single();
        Assert.Equal(RichRun.PortAnswers, seen.Endpoints.Select(endpoint => endpoint.Reach.Answer));
        Assert.Equal(RichRun.Ends, seen.Endpoints[0].Tls!.Handshakes.Select(handshake => handshake.End));
        Assert.Equal(RichRun.Seen.Target, seen.Target);
    }

    [Fact]
    public void Every_case_of_the_closed_sets_is_in_that_run()
    {
        Assert.Equal(Cases(typeof(PortAnswer)), RichRun.PortAnswers.Select(Name).Distinct().Order());
        Assert.Equal(Cases(typeof(HelloOutcome)), RichRun.Outcomes.Select(Name).Distinct().Order());
        Assert.Equal(Cases(typeof(QuicAnswer)), RichRun.QuicAnswers.Select(Name).Distinct().Order());
        Assert.Equal(Cases(typeof(HandshakeEnd)), RichRun.Ends.Select(Name).Distinct().Order());
    }

    [Fact]
    public void The_form_of_the_file_changes_only_on_purpose() =>
        Golden.Approve("saved-run.json", JsonNode.Parse(Rich)!.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n");

    [Theory]
    [MemberData(nameof(Recordings))]
    public void A_recording_is_judged_the_same_after_another_save(string name)
    {
        var first = Runs.Recorded(name);
        Assert.Null(SavedRuns.Read(SavedRuns.Write(new SavedRun("1.0", [first])), out var again));

        Assert.Equal(
            JsonReport.Write(Judgement.Of(first, KnowledgeBase.Embedded)),
            JsonReport.Write(Judgement.Of(again!.Observations[0], KnowledgeBase.Embedded)));
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("0.9")]
    [InlineData("10.1")]
    [InlineData("")]
    [InlineData("x")]
    public void Another_major_form_is_refused_by_name(string form) =>
        Assert.Equal($"it has form {form}, and this build reads 1.0", Read($$"""{"form":"{{form}}","observations":[]}"""));

    [Fact]
    public void A_newer_minor_form_with_unknown_members_is_read()
    {
        var node = JsonNode.Parse(Rich)!;
        node["form"] = "1.7";
        node["later"] = new JsonObject { ["x"] = 1 };

        Assert.Null(Read(node.ToJsonString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("42")]
    [InlineData("\"x\"")]
    [InlineData("\u0000\u0001\u00ff")]
    [InlineData("{\"observations\":[]}")]
    [InlineData("{\"form\":null,\"observations\":[]}")]
    [InlineData("{\"form\":\"1.0\"}")]
    [InlineData("{\"form\":\"1.0\",\"observations\":null}")]
    [InlineData("{\"form\":\"1.0\",\"observations\":[null]}")]
    [InlineData("{\"form\":\"1.0\",\"observations\":[{}]}")]
    [InlineData("{\"form\":1,\"observations\":[]}")]
    public void What_is_no_saved_run_is_refused(string json) => Assert.StartsWith("it is not a saved run", Read(json), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_was_cut_anywhere_is_refused()
    {
        var whole = Rich;

        Assert.All(Enumerable.Range(0, whole.Length).Where(length => length % 97 == 0), length =>
            Assert.StartsWith("it is not a saved run", SavedRuns.Read(whole.AsSpan(0, length), out _), StringComparison.Ordinal));
    }

    [Fact]
    public void The_place_of_a_wrong_value_is_named()
    {
        var node = JsonNode.Parse(Rich)!;
        node["observations"]![0]!["endpoints"]![0]!["port"] = "https";

        Assert.Equal("it is not a saved run (line 1: $.observations[0].endpoints[0].port)", Read(node.ToJsonString()));
    }

    [Theory]
    [InlineData("target.port", "0")]
    [InlineData("target.connectTo", "\"nowhere\"")]
    [InlineData("endpoints.0.reach.answer", "{}")]
    [InlineData("endpoints.0.reach.answer", "{\"$type\":\"maybe\"}")]
    [InlineData("endpoints.0.reach", "null")]
    [InlineData("endpoints.0.tls.hellos.0.sent", "\"***\"")]
    [InlineData("endpoints.0.tls.hellos.0.version", "65536")]
    [InlineData("endpoints.0.tls.hellos.0.purpose", "\"Curiosity\"")]
    [InlineData("endpoints.0.tls.handshakes", "null")]
    [InlineData("startedAt", "\"yesterday\"")]
    [InlineData("elapsed", "\"long\"")]
    public void A_damaged_value_is_refused_and_never_an_exception(string path, string value)
    {
        var root = JsonNode.Parse(Rich)!;
        var at = root["observations"]![0]!;
        var steps = path.Split('.');
        foreach (var step in steps[..^1]) at = at is JsonArray list ? list[int.Parse(step)]! : at[step]!;
        at[steps[^1]] = JsonNode.Parse(value);

        Assert.StartsWith("it is not a saved run", Read(root.ToJsonString()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_lost_members_is_refused_or_still_judged() =>
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), pick =>
        {
            var root = JsonNode.Parse(Rich)!;
            var objects = Objects(root).Where(node => node.Count > 0).ToList();
            var victim = objects[pick % objects.Count];
            victim.Remove(victim.ElementAt(pick / 7 % victim.Count).Key);
            if (SavedRuns.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), out var run) is not null) return true;

            return run!.Observations.All(seen => JsonReport.Write(Judgement.Of(seen, KnowledgeBase.Embedded)).Length > 0);
        }).QuickCheckThrowOnFailure();

    private static string? Read(string json) => SavedRuns.Read(Encoding.UTF8.GetBytes(json), out _);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => Objects(member.Value)).Prepend(one),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static string Name(object value) => value.GetType().Name;

    private static IEnumerable<string> Cases(Type set) => set.GetNestedTypes().Select(type => type.Name).Order();
}
