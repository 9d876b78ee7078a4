using Sallyport.Knowledge.Services;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Services;

public sealed class NamingTests
{
    private static readonly ServiceRule Banner = Products.Rule(EvidenceGroup.Banner, ("http.header.server", "thing*"));
    private static readonly ServiceRule Title = Products.Rule(EvidenceGroup.Title, ("http.title", "thing"));
    private static readonly ServiceRule Cookie = Products.Rule(EvidenceGroup.Cookie, ("http.cookie", "thing"));
    private static readonly (string Field, string Text)[] Everything = [("http.header.server", "thing"), ("http.title", "thing"), ("http.cookie", "thing")];

    [Fact]
    public void Independent_kinds_of_evidence_add_up_as_noisy_or()
    {
        Assert.Equal(0.7, Confidence(Banner));
        Assert.Equal(0.82, Confidence(Banner, Title));
        Assert.Equal(0.946, Confidence(Banner, Title, Cookie));
    }

    [Fact]
    public void Evidence_of_one_kind_counts_once_with_its_largest_weight()
    {
        Assert.Equal(0.7, Confidence(Banner, Banner with { Weight = 0.3 }, Banner));
        Assert.Equal(0.4, Confidence(Title, Title with { Weight = 0.2 }));
    }

    [Fact]
    public void Evidence_against_takes_its_share_away()
    {
        Assert.Equal(0.42, Confidence(Banner, Title with { Against = true }));
        Assert.Equal(0.126, Confidence(Banner, Title with { Against = true }, Cookie with { Against = true }));
    }

    [Fact]
    public void Evidence_against_alone_makes_no_candidate() => Assert.Empty(Candidates([Products.Of("thing", Title with { Against = true })], Everything));

    [Fact]
    public void The_surest_candidate_comes_first() =>
        Assert.Equal(["c", "a", "b"], Candidates([Products.Of("a", Title), Products.Of("b", Title), Products.Of("c", Banner)], Everything).Select(candidate => candidate.Product.Id));

    [Fact]
    public void Below_a_half_nothing_is_named() =>
        Assert.Equal(["b"], Named(Products.Of("a", Title), Products.Of("b", Title with { Weight = 0.5 })));

    [Fact]
    public void Products_are_told_from_the_outside_in() => Assert.Equal(
        ["mux", "tls", "proxy", "server", "application"],
        Named(Products.Of("application", Cookie), At("server", ServiceLayer.Server), At("proxy", ServiceLayer.Proxy), At("tls", ServiceLayer.Tls), At("mux", ServiceLayer.Multiplexer)));

    [Fact]
    public void What_is_excluded_is_not_named_however_sure_it_is() =>
        Assert.Equal(["b"], Named(Products.Of("a", Banner, Title, Cookie), Products.Of("b", Banner) with { Excludes = ["a"] }));

    [Fact]
    public void What_is_not_even_probable_excludes_nothing() => Assert.Equal(["a"], Named(Products.Of("a", Banner), Products.Of("b", Title) with { Excludes = ["a"] }));

    [Fact]
    public void Of_two_that_exclude_each_other_the_surer_is_named() =>
        Assert.Equal(["b"], Named(Products.Of("a", Banner) with { Excludes = ["b"] }, Products.Of("b", Banner, Title) with { Excludes = ["a"] }));

    [Fact]
    public void What_is_excluded_excludes_nothing() => Assert.Equal(
        ["a", "c"],
        Named(Products.Of("a", Banner, Title, Cookie) with { Excludes = ["b"] }, Products.Of("b", Banner, Title) with { Excludes = ["c"] }, Products.Of("c", Banner)));

    [Fact]
    public void What_a_product_is_made_with_is_named_a_little_less_surely()
    {
        var book = new RuleBook([Products.Of("a", Banner, Title) with { Implies = ["lib", "unknown"] }, At("lib", ServiceLayer.Tls) with { Rules = [Products.Rule(EvidenceGroup.Page, ("http.body", "x"))] }]);

        var named = Naming.Probable(Naming.Candidates(book.Match(Products.Fields(Everything))), book);

        Assert.Equal([("lib", 0.82 * 0.95), ("a", 0.82)], named.Select(product => (product.Product.Id, product.Confidence)));
        Assert.Equal("a is made with it", named[0].Evidence.Single().Fact);
        Assert.Null(named[0].Version);
    }

    [Fact]
    public void What_is_barely_probable_implies_nothing() =>
        Assert.Equal(["a"], Named(Products.Of("a", Title with { Weight = 0.5 }) with { Implies = ["b"] }, Products.Of("b", Products.Rule(EvidenceGroup.Page, ("http.body", "x")))));

    [Fact]
    public void What_is_shown_by_itself_keeps_its_own_evidence() =>
        Assert.Equal([("a", 0.7), ("b", 0.7)], Probable(Products.Of("a", Banner) with { Implies = ["b"] }, Products.Of("b", Cookie)).Select(product => (product.Product.Id, product.Confidence)));

    [Fact]
    public void What_is_excluded_implies_nothing() => Assert.Equal(
        ["b"],
        Named(Products.Of("a", Banner) with { Implies = ["c"] }, Products.Of("b", Banner) with { Excludes = ["a"] }, Products.Of("c", Products.Rule(EvidenceGroup.Page, ("http.body", "x")))));

    [Theory]
    [InlineData(VersionPrecision.Exact, VersionPrecision.Branch, "1.2.3", VersionPrecision.Exact)]
    [InlineData(VersionPrecision.Branch, VersionPrecision.Exact, "9", VersionPrecision.Exact)]
    [InlineData(VersionPrecision.Build, VersionPrecision.Branch, "9", VersionPrecision.Branch)]
    [InlineData(VersionPrecision.Exact, VersionPrecision.Exact, "1.2.3", VersionPrecision.Exact)]
    public void An_exact_version_goes_before_a_branch_and_a_stronger_rule_before_a_weaker(VersionPrecision strong, VersionPrecision weak, string text, VersionPrecision precision)
    {
        var version = Version(
            Products.Rule(EvidenceGroup.Banner, ("http.header.server", "thing {version}")) with { Precision = strong }, Products.Rule(EvidenceGroup.Title, ("http.title", "thing {version}")) with { Precision = weak });

        Assert.Equal((text, precision), (version!.Text, version.Precision));
    }

    [Fact]
    public void A_build_number_is_worth_a_build_and_less_than_a_branch()
    {
        var build = Products.Rule(EvidenceGroup.Banner, ("http.header.server", "thing {build}"));

        Assert.Equal(VersionPrecision.Build, Version(build)!.Precision);
        Assert.Equal("9", Version(build, Products.Rule(EvidenceGroup.Title, ("http.title", "thing {version}")) with { Precision = VersionPrecision.Branch })!.Text);
    }

    [Fact]
    public void A_version_tells_its_distribution_and_where_it_was_seen()
    {
        var fields = Products.Fields(("http.header.server", "thing/1.2 (Debian)"));
        var candidate = Naming.Candidates(new RuleBook([Products.Of("thing", Products.Rule(EvidenceGroup.Banner, ("http.header.server", "thing/{version} ({distribution})")))]).Match(fields)).Single();

        Assert.Equal(new SoftwareVersion("1.2", VersionPrecision.Exact, "Debian", new("Server: thing/1.2 (Debian)", "seen/http.header.server")), candidate.Version);
    }

    [Fact]
    public void A_rule_against_a_product_tells_no_version() =>
        Assert.Null(Version(Cookie, Products.Rule(EvidenceGroup.Title, ("http.title", "thing {version}")) with { Against = true }));

    [Fact]
    public void A_long_value_is_quoted_by_what_was_recognised_in_it()
    {
        var page = new string('x', 500) + "Powered by Thing" + new string('y', 500);

        Assert.Equal("a page with …powered by thing…", Fact("*powered by thing*", page));
        Assert.Equal($"a page with {new string('x', 80)}…", Fact("*", page));
        Assert.Equal("a page with short", Fact("*o*", "short"));
    }

    [Fact]
    public void Every_field_that_spoke_for_a_product_is_kept() =>
        Assert.Equal(["http.header.server", "http.title"], Candidates([Products.Of("thing", Banner, Title, Cookie with { Against = true })], Everything).Single().Fields.AsEnumerable());

    [Fact]
    public void A_name_is_said_with_its_doubt_and_its_version()
    {
        var sure = Candidates([Products.Of("Thing", Banner, Title)], Everything).Single();

        Assert.Equal("Thing", sure.Words);
        Assert.Equal("probably Thing", (sure with { Confidence = 0.8 }).Words);
        Assert.Equal("Thing 1.2", (sure with { Version = new("1.2", VersionPrecision.Branch, "Debian", new("a fact", "a place")) }).Words);
    }

    private static string Fact(string pattern, string body) =>
        Candidates([Products.Of("thing", Products.Rule(EvidenceGroup.Page, ("http.body", pattern)))], ("http.body", body)).Single().Evidence.Single().Fact;

    private static double Confidence(params ServiceRule[] rules) => Candidates([Products.Of("thing", rules)], Everything).Single().Confidence;

    private static SoftwareVersion? Version(params ServiceRule[] rules) =>
        Candidates([Products.Of("thing", rules)], ("http.header.server", "thing 1.2.3"), ("http.title", "thing 9"), ("http.cookie", "thing")).Single().Version;

    private static SoftwareProduct At(string id, ServiceLayer layer) => Products.Of(id, Banner) with { Layer = layer };

    private static IEnumerable<string> Named(params SoftwareProduct[] products) => Probable(products).Select(product => product.Product.Id);

    private static IReadOnlyList<IdentifiedProduct> Probable(params SoftwareProduct[] products) => Naming.Probable([.. Candidates(products, Everything)], new RuleBook(products));

    private static IReadOnlyList<IdentifiedProduct> Candidates(SoftwareProduct[] products, params (string Field, string Text)[] seen) => Naming.Candidates(new RuleBook(products).Match(Products.Fields(seen)));
}
