using Sallyport.Knowledge.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

public sealed class RuleBookTests
{
    private static readonly ServiceRule Cookie = Products.Rule(EvidenceGroup.Cookie, ("http.cookie", "thing"), ("http.header.server", "nginx/{version}"));

    [Fact]
    public void A_rule_is_met_when_every_condition_is()
    {
        var match = Assert.Single(Match(Products.Of("thing", Cookie), ("http.cookie", "other"), ("http.cookie", "THING"), ("http.header.server", "nginx/1.2")));

        Assert.Equal(("thing", Cookie), (match.Product.Id, match.Rule));
        Assert.Equal(["http.cookie", "http.header.server"], match.Conditions.Select(condition => condition.Field));
        Assert.Equal([new("THING", "seen/http.cookie"), new FieldValue("nginx/1.2", "seen/http.header.server")], match.Conditions.Select(condition => condition.Value));
        Assert.Equal("1.2", match.Conditions[1].Captured.Version);
    }

    [Fact]
    public void One_condition_that_is_not_met_is_enough_to_miss()
    {
        Assert.Empty(Match(Products.Of("thing", Cookie), ("http.cookie", "thing")));
        Assert.Empty(Match(Products.Of("thing", Cookie), ("http.cookie", "thing"), ("http.header.server", "nginx")));
    }

    [Fact]
    public void Any_pattern_of_a_list_will_do()
    {
        var rule = Cookie with { Conditions = [new RuleCondition("http.cookie", [Products.Pattern("one"), Products.Pattern("two")])] };

        Assert.Equal("two", Assert.Single(Match(Products.Of("thing", rule), ("http.cookie", "two"))).Conditions[0].Pattern!.Text);
    }

    [Theory]
    [InlineData("1", false)]
    [InlineData("2", true)]
    [InlineData("2.5", true)]
    [InlineData("3", true)]
    [InlineData("3.1", false)]
    [InlineData("two", false)]
    [InlineData("", false)]
    [InlineData("NaN", false)]
    public void A_range_takes_numbers_within_its_bounds(string value, bool met)
    {
        var rule = Cookie with { Conditions = [new RuleCondition("cert.days", [], new NumberRange(2, 3))] };

        Assert.Equal(met ? 1 : 0, Match(Products.Of("thing", rule), ("cert.days", value)).Count);
    }

    [Fact]
    public void Of_several_values_the_first_that_tells_a_version_is_kept()
    {
        var rule = Cookie with { Conditions = [new RuleCondition("greeting", [Products.Pattern("thing*"), Products.Pattern("thing {version}")])] };

        var match = Assert.Single(Match(Products.Of("thing", rule), ("greeting", "thing"), ("greeting", "thing 1.2"), ("greeting", "thing 3.4")));

        Assert.Equal(("thing 1.2", "1.2"), (match.Conditions[0].Value.Text, match.Conditions[0].Captured.Version));
    }

    [Fact]
    public void Of_two_products_with_one_id_the_later_stands()
    {
        var book = new RuleBook([Products.Of("thing", Cookie), Products.Of("thing", Products.Rule(EvidenceGroup.Title, ("http.title", "thing"))) with { Name = "later" }]);

        Assert.Equal("later", Assert.Single(book.Products).Name);
        Assert.Empty(book.Match(Products.Fields(("http.cookie", "thing"), ("http.header.server", "nginx/1"))));
        Assert.Single(book.Match(Products.Fields(("http.title", "thing"))));
    }

    [Fact]
    public void Rules_of_many_products_are_told_apart()
    {
        var book = new RuleBook(Enumerable.Range(0, 300).Select(i => Products.Of($"p{i}", Products.Rule(EvidenceGroup.Title, ("http.title", $"*page {i} *")), Products.Rule(EvidenceGroup.Cookie, ("http.cookie", $"cookie{i}")))));

        Assert.Equal(["p17", "p205"], book.Match(Products.Fields(("http.title", "the page 17 of it"), ("http.cookie", "cookie205"))).Select(match => match.Product.Id));
    }

    [Fact]
    public void An_empty_book_meets_nothing() => Assert.Empty(RuleBook.Empty.Match(Products.Fields(("http.cookie", "thing"))));

    private static IReadOnlyList<RuleMatch> Match(SoftwareProduct product, params (string Field, string Text)[] seen) => new RuleBook([product]).Match(Products.Fields(seen));
}
