using System.Text.RegularExpressions;
using Sallyport.Checks;
using Sallyport.Knowledge.Ratings;
using Xunit;

namespace Sallyport.Tests.Knowledge.Ratings;

/// <summary>The data of the rating schemes hangs together.</summary>
public sealed partial class RatingSchemesTests
{
    private static readonly RatingSchemes Schemes = RatingSchemes.Embedded;

    public static TheoryData<string> Keys => [.. Schemes.Levels.Select(scheme => scheme.Key)];

    [Fact]
    public void Keys_are_distinct() =>
        Assert.Equal(Schemes.Levels.Length + 1, Schemes.Levels.Select(scheme => scheme.Key).Append(Schemes.Score.Key).Distinct().Count());

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_rule_names_a_level_of_its_scheme(string key)
    {
        var scheme = Schemes.Levels.Single(scheme => scheme.Key == key);

        Assert.Empty(scheme.Rules.Select(rule => rule.Level).Concat(scheme.Checks.Select(rule => rule.Level)).Except(scheme.Levels));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_best_level_can_be_earned_for_every_kind_of_fact_that_is_judged(string key)
    {
        var scheme = Schemes.Levels.Single(scheme => scheme.Key == key);
        var judged = scheme.Rules.Select(rule => rule.Aspect).Distinct().Where(aspect => aspect != RatedAspect.DhPrime);

        Assert.All(judged, aspect => Assert.Contains(scheme.Rules, rule => rule.Aspect == aspect && rule.Level == scheme.Levels[0]));
    }

    [Fact]
    public void Every_cap_of_the_score_names_a_letter()
    {
        var score = Schemes.Score;

        Assert.Empty(score.FactCaps.Select(cap => cap.Level).Concat(score.CheckCaps.Select(cap => cap.Level)).Concat(score.KeyScoreCaps.Select(cap => cap.Letter)).Except(score.Order));
        Assert.Equal(100, score.Weights.Sum());
    }

    [Fact]
    public void Every_scheme_names_its_source() =>
        Assert.All(Schemes.Levels.Select(scheme => scheme.Source).Append(Schemes.Score.Source), source => Assert.True(source.Length > 20));

    [Fact]
    public void Checks_are_named_by_ids_of_the_catalogue()
    {
        var ids = Schemes.Levels.SelectMany(scheme => scheme.Checks).Concat(Schemes.Score.CheckCaps).Select(rule => rule.Check).Concat(Schemes.Score.Honour.Checks).Distinct().ToList();

        Assert.All(ids, id => Assert.Matches(Id(), id));
        Assert.Empty(ids.Except(CheckCatalogue.All.Select(check => check.Id)));
    }

    [GeneratedRegex("^(TLS|VULN|CERT|HTTP)-[0-9]{4}$")]
    private static partial Regex Id();
}
