using FsCheck;
using FsCheck.Fluent;
using Sallyport.Knowledge.Services;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

public sealed class PatternTextTests
{
    [Theory]
    [InlineData("nginx", "nginx")]
    [InlineData("*nginx/{version}*", "nginx/")]
    [InlineData("a*bcd?ef", "bcd")]
    [InlineData("ab*cd", "ab")]
    [InlineData("{version} behind {build}", " behind ")]
    [InlineData(@"\*\?\{version}*x", "*?{version}")]
    [InlineData(@"a\\b*", @"a\b")]
    [InlineData("*?{version}", "")]
    [InlineData("*", "")]
    public void The_longest_text_between_stars_holes_and_single_characters_is_told(string pattern, string literal) => Assert.Equal(literal, PatternText.LongestLiteral(pattern));

    [Fact]
    public void Every_value_that_is_like_a_pattern_holds_its_longest_literal() =>
        Prop.ForAll(Text(@"abAB*?\", 1, 10).ToArbitrary(), Text(@"abAB*?\", 0, 10).ToArbitrary(), (text, value) =>
            ValuePattern.Parse(text, out _) is not { } pattern || !pattern.Matches(value, out _) || value.Contains(pattern.LongestLiteral, StringComparison.OrdinalIgnoreCase))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Theory]
    [InlineData(0, "long enough", "short")]
    [InlineData(1, "short", "long enough")]
    [InlineData(1, "long enough|x", "short")]
    [InlineData(1, "", "a")]
    [InlineData(0, "", "")]
    [InlineData(0, "same", "size")]
    public void A_rule_is_filed_where_its_weakest_pattern_is_strongest(int place, string first, string second) => Assert.Equal(place, PatternText.Anchor([first.Split('|'), second.Split('|')]));

    private static Gen<string> Text(string letters, int least, int most) =>
        from length in Gen.Choose(least, most)
        from chosen in Gen.Elements(letters.ToCharArray()).ArrayOf(length)
        select new string(chosen);
}
