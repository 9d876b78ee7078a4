using System.Text.Json;
using System.Text.Json.Nodes;
using Sallyport.Knowledge.Services;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

/// <summary>A file with every member is read whole; any single thing that is wrong with it is told with its place.</summary>
public sealed class RuleFileReaderTests
{
    private const string Whole = """
        {
          "id": "thing", "product": "The Thing", "vendor": "A Maker", "kind": "dashboard", "layer": "server",
          "cpe": "maker:thing", "lifecycle": "thing", "debian": ["thing", "thing2"], "kev": ["Maker/Thing"],
          "seen": { "how": "live", "source": "thing 1.2", "date": "2026-11-29" },
          "ask": ["/api/health"], "implies": ["golang"], "excludes": ["other"],
          "rules": [
            { "group": "cookie", "when": { "http.cookie": ["thing_session", "thing_*"] }, "matches": [{}], "misses": [{}] },
            { "group": "path", "weight": 0.5, "against": true, "precision": "branch",
              "when": { "/api/health json.version": "{version}", "/api/health status": { "min": 200, "max": 299 }, "port": { "max": 443 } }, "matches": [{}], "misses": [{}] }
          ]
        }
        """;

    [Fact]
    public void A_whole_file_is_read_with_every_member()
    {
        var product = Read(JsonNode.Parse(Whole)!, out var problem);

        Assert.Null(problem);
        Assert.Equal(("thing", "The Thing", "A Maker", ServiceCategory.Dashboard, ServiceLayer.Server), (product!.Id, product.Name, product.Vendor, product.Kind, product.Layer));
        Assert.Equal(("maker:thing", "thing", true), (product.Cpe, product.Lifecycle, product.SeenLive));
        Assert.Equal(["thing", "thing2", "Maker/Thing", "/api/health", "golang", "other"], [.. product.Debian, .. product.Kev, .. product.Ask, .. product.Implies, .. product.Excludes]);
    }

    [Fact]
    public void A_whole_file_is_read_with_every_rule()
    {
        var rules = Read(JsonNode.Parse(Whole)!, out _)!.Rules;

        Assert.Equal((EvidenceGroup.Cookie, 0.7, false, VersionPrecision.Exact), (rules[0].Group, rules[0].Weight, rules[0].Against, rules[0].Precision));
        Assert.Equal(["thing_session", "thing_*"], rules[0].Conditions.Single().Patterns.Select(pattern => pattern.Text));
        Assert.Equal((EvidenceGroup.Path, 0.5, true, VersionPrecision.Branch), (rules[1].Group, rules[1].Weight, rules[1].Against, rules[1].Precision));
        Assert.Equal(["/api/health json.version", "/api/health status", "port"], rules[1].Conditions.Select(condition => condition.Field));
        Assert.Equal([null, new NumberRange(200, 299), new NumberRange(null, 443)], rules[1].Conditions.Select(condition => condition.Range));
    }

    [Fact]
    public void What_may_be_missing_may_be_missing()
    {
        var file = JsonNode.Parse(Whole)!;
        foreach (var name in new[] { "cpe", "lifecycle", "debian", "kev", "implies", "excludes" }) file.AsObject().Remove(name);
        file["seen"]!["how"] = "documented";

        var product = Read(file, out var problem);

        Assert.Null(problem);
        Assert.Equal((null, null, 0, 0, false), (product!.Cpe, product.Lifecycle, product.Debian.Length, product.Excludes.Length, product.SeenLive));
    }

    [Theory]
    [InlineData("id", "", "id is missing or empty")]
    [InlineData("id", "\"\"", "id is missing or empty")]
    [InlineData("id", "5", "id is no text")]
    [InlineData("product", "", "product is missing or empty")]
    [InlineData("vendor", "null", "vendor is no text")]
    [InlineData("kind", "\"Web\"", "kind has the unknown word 'Web'")]
    [InlineData("layer", "\"network\"", "layer has the unknown word 'network'")]
    [InlineData("cpe", "[]", "cpe is no text")]
    [InlineData("debian", "\"thing\"", "debian is no list of texts")]
    [InlineData("kev", "[5]", "kev is no list of texts")]
    [InlineData("seen", "", "seen is no object")]
    [InlineData("seen.how", "\"guessed\"", "seen.how has the unknown word 'guessed'")]
    [InlineData("seen.source", "", "seen.source is missing or empty")]
    [InlineData("seen.date", "20261129", "seen.date is no text")]
    [InlineData("seen.by", "\"me\"", "seen.by is unknown")]
    [InlineData("ask", "[\"/api/health\",\"/1\",\"/2\",\"/3\"]", "ask names more than three paths")]
    [InlineData("ask", "[\"/api/health\",\"api\"]", "ask has 'api', which is no path")]
    [InlineData("ask", "[\"/api/health\",\"/a b\"]", "ask has '/a b', which is no path")]
    [InlineData("ask", "[\"/api/health\",\"/a\\nHost:x\"]", "ask has '/a\nHost:x', which is no path")]
    [InlineData("ask", "[]", "rules[1].when./api/health json.version is of a path that 'ask' does not name")]
    [InlineData("more", "1", "more is unknown")]
    [InlineData("rules", "", "rules is no list, or empty")]
    [InlineData("rules", "[]", "rules is no list, or empty")]
    [InlineData("rules", "{}", "rules is no list, or empty")]
    [InlineData("rules.1", "5", "rules[1] is no object")]
    [InlineData("rules.0.group", "\"Cookie\"", "rules[0].group has the unknown word 'Cookie'")]
    [InlineData("rules.0.group", "\"cookie,banner\"", "rules[0].group has the unknown word 'cookie,banner'")]
    [InlineData("rules.0.group", "\"5\"", "rules[0].group has the unknown word '5'")]
    [InlineData("rules.0.weight", "0", "rules[0].weight is not above 0 and at most its group's 0.7")]
    [InlineData("rules.1.weight", "0.91", "rules[1].weight is not above 0 and at most its group's 0.9")]
    [InlineData("rules.1.weight", "1e999", "rules[1].weight is not above 0 and at most its group's 0.9")]
    [InlineData("rules.1.weight", "\"0.5\"", "rules[1].weight is no number")]
    [InlineData("rules.1.against", "\"yes\"", "rules[1].against is neither true nor false")]
    [InlineData("rules.1.precision", "\"guess\"", "rules[1].precision is not exact, branch or build")]
    [InlineData("rules.0.when", "", "rules[0].when is no object")]
    [InlineData("rules.0.when", "{}", "rules[0].when has no condition")]
    [InlineData("rules.0.when.http\\cookies", "\"x\"", "rules[0].when.http.cookies is no field")]
    [InlineData("rules.0.when.http\\cookie", "\"{versio}\"", "rules[0].when.http.cookie has the pattern '{versio}', of which a brace opens something other than {version}, {build} or {distribution}")]
    [InlineData("rules.0.when.http\\cookie", "[]", "rules[0].when.http.cookie has no pattern")]
    [InlineData("rules.0.when.http\\cookie", "200", "rules[0].when.http.cookie has no pattern")]
    [InlineData("rules.0.when.http\\cookie", "[\"a\",200]", "rules[0].when.http.cookie has a pattern that is no text")]
    [InlineData("rules.1.when.port", "{}", "rules[1].when.port has bounds that hold back no number, or every number")]
    [InlineData("rules.1.when.port", "{\"min\":2,\"max\":1}", "rules[1].when.port has bounds that hold back no number, or every number")]
    [InlineData("rules.1.when.port", "{\"min\":\"1\"}", "rules[1].when.port.min is no number")]
    [InlineData("rules.1.when.port", "{\"most\":1,\"max\":2}", "rules[1].when.port.most is unknown")]
    [InlineData("rules.0.unless", "{}", "rules[0].unless is unknown")]
    public void One_thing_that_is_wrong_is_told_with_its_place(string place, string value, string problem)
    {
        var file = JsonNode.Parse(Whole)!;
        Put(file, place.Split('.'), value);

        Assert.Null(Read(file, out var told));
        Assert.Equal(problem, told);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"thing\"")]
    public void What_is_no_object_is_no_product(string json)
    {
        Assert.Null(Read(json, out var problem));
        Assert.Equal("the file is no object", problem);
    }

    [Theory]
    [InlineData("A Maker", "\\ud800")]
    [InlineData("{version}", "\\udfff")]
    [InlineData("http.cookie", "\\ud800")]
    [InlineData("/api/health\"]", "\\ud800\"]")]
    public void A_text_with_half_a_character_is_told_and_never_thrown(string old, string half)
    {
        Assert.Null(Read(Whole.Replace(old, half, StringComparison.Ordinal), out var problem));
        Assert.Equal("a text in it is no Unicode", problem);
    }

    [Fact]
    public void A_file_that_lost_any_value_is_read_or_told()
    {
        foreach (var lost in JsonDocument.Parse(Whole).RootElement.EnumerateObject().Select(member => member.Name))
        {
            foreach (var value in new[] { string.Empty, "null", "{}", "[]", "[[]]", "7", "\"\"", "true" })
            {
                var file = JsonNode.Parse(Whole)!;
                Put(file, [lost], value);
                Assert.Equal(Read(file, out var problem) is null, problem is not null);
            }
        }
    }

    private static SoftwareProduct? Read(JsonNode file, out string? problem) => Read(file.ToJsonString(), out problem);

    private static SoftwareProduct? Read(string json, out string? problem)
    {
        using var document = JsonDocument.Parse(json);
        return RuleFileReader.Read(document.RootElement, out problem);
    }

    /// <summary>Puts the value at a place whose steps are names (<c>\</c> standing for a dot) and numbers; an empty value takes it away.</summary>
    private static void Put(JsonNode at, ReadOnlySpan<string> steps, string value)
    {
        foreach (var step in steps[..^1]) at = at is JsonArray list ? list[int.Parse(step)]! : at[step]!;
        var last = steps[^1].Replace('\\', '.');
        if (value.Length == 0) at.AsObject().Remove(last);
        else if (at is JsonArray entries) entries[int.Parse(last)] = JsonNode.Parse(value);
        else at[last] = JsonNode.Parse(value);
    }
}
