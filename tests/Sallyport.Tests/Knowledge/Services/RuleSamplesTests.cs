using System.Text.Json;
using System.Text.Json.Nodes;
using Sallyport.Knowledge.Services;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

public sealed class RuleSamplesTests
{
    private const string Good = """{ "http.cookie": ["other", "thing"], "port": 443 }""";

    [Fact]
    public void Samples_that_do_as_they_should_are_no_problem() => Assert.Empty(Replay(Good, """{ "http.cookie": "thing" }""", """{ "http.cookie": "thing", "port": 80 }"""));

    [Fact]
    public void A_match_that_does_not_meet_the_rule_is_told_with_its_place() =>
        Assert.Equal(["rules[1].matches[0] does not meet the rule"], Replay("""{ "http.cookie": "thing", "port": 80 }""", "{}"));

    [Fact]
    public void A_miss_that_meets_the_rule_is_told_with_its_place() => Assert.Equal(["rules[1].misses[1] meets the rule"], Replay(Good, "{}", Good));

    [Fact]
    public void A_rule_without_samples_is_told() => Assert.Equal(["rules[1].misses has no sample"], Replay(Good));

    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("null")]
    public void A_list_of_samples_that_is_none_is_told(string list) =>
        Assert.Equal(["rules[1].matches has no sample"], Replay(rule => rule["matches"] = JsonNode.Parse(list)));

    [Fact]
    public void A_sample_that_is_no_object_meets_nothing() => Assert.Equal(["rules[1].matches[0] does not meet the rule"], Replay(rule => rule["matches"] = new JsonArray("thing")));

    [Fact]
    public void Only_the_rule_itself_is_asked_of_its_samples() =>
        Assert.Equal(["rules[1].matches[0] does not meet the rule"], Replay("""{ "http.title": "Thing" }""", "{}"));

    [Fact]
    public void What_follows_from_a_body_is_worked_out() => Assert.Empty(Replay(rule =>
    {
        rule["when"] = JsonNode.Parse("""{ "http.title": "Thing" }""");
        rule["matches"] = new JsonArray(JsonNode.Parse("""{ "http.body": "<title>Thing</title>" }"""));
        rule["misses"] = new JsonArray(JsonNode.Parse("""{ "http.body": "Thing" }"""));
    }));

    [Fact]
    public void Half_a_character_in_a_sample_is_told_and_never_thrown()
    {
        using var document = JsonDocument.Parse("""{ "rules": [ { "matches": [ { "http.title": "\ud800" } ], "misses": [ {} ] } ] }""");

        Assert.Equal(["a text in a sample is no Unicode"], RuleSamples.Problems(document.RootElement, Seen.Products.Of("thing", Seen.Products.Rule(EvidenceGroup.Title, ("http.title", "x")))));
    }

    private static string[] Replay(string match, params string[] misses) => Replay(rule =>
    {
        rule["matches"] = new JsonArray(JsonNode.Parse(match));
        rule["misses"] = new JsonArray([.. misses.Select(miss => JsonNode.Parse(miss))]);
    });

    /// <summary>Replays a file whose second rule asks for a cookie on port 443, after a change.</summary>
    private static string[] Replay(Action<JsonNode> change)
    {
        var file = JsonNode.Parse("""
            { "id": "thing", "product": "Thing", "vendor": "A Maker", "kind": "web", "layer": "application", "seen": { "how": "live", "source": "x", "date": "2026-11-29" },
              "rules": [
                { "group": "title", "when": { "http.title": "Thing" }, "matches": [ { "http.title": "thing" } ], "misses": [ { "http.title": "Things" } ] },
                { "group": "cookie", "when": { "http.cookie": "thing", "port": { "min": 443, "max": 443 } }, "matches": [ { "http.cookie": "thing", "port": 443 } ], "misses": [ {} ] }
              ] }
            """)!;
        change(file["rules"]![1]!);
        using var document = JsonDocument.Parse(file.ToJsonString());
        var product = RuleFileReader.Read(document.RootElement, out var problem);
        Assert.Null(problem);
        return [.. RuleSamples.Problems(document.RootElement, product!)];
    }
}
