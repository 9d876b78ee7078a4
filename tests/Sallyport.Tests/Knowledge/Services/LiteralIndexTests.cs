using FsCheck;
using FsCheck.Fluent;
using Sallyport.Knowledge.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

public sealed class LiteralIndexTests
{
    /// <summary>Letters whose two cases differ by one bit, by another, and by their place in Unicode.</summary>
    private const string Letters = "abcABC@`é\u00c9āĀÿŸµΜßkK\u212aıi";

    [Fact]
    public void A_pattern_is_found_by_three_letters_of_its_longest_text() => Assert.Equal([1], Find("Apache/2.4", "nginx/", "apache", "lighttpd"));

    [Fact]
    public void Case_makes_no_difference() => Assert.Equal([0], Find("SERVER: NGINX", "nginx"));

    [Fact]
    public void What_is_too_short_to_be_filed_is_asked_of_every_value() => Assert.Equal([0, 1], Find("zzz", "ab", "", "abc").Order());

    [Fact]
    public void Text_beyond_ASCII_is_asked_of_every_value() => Assert.Equal([0], Find("zzz", "ĀĀĀ"));

    [Fact]
    public void A_value_shorter_than_three_letters_finds_only_what_is_not_filed() => Assert.Equal([1], Find("ng", "nginx", "ng"));

    [Fact]
    public void No_pattern_that_matches_is_ever_missed() =>
        Prop.ForAll(Texts.ToArbitrary(), Text(0, 12).ToArbitrary(), (patterns, value) =>
        {
            var found = Find(value, [.. patterns.Select(pattern => Products.Pattern(pattern).LongestLiteral)]);
            return Enumerable.Range(0, patterns.Length).Where(i => Products.Pattern(patterns[i]).Matches(value, out _)).All(found.Contains);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void A_book_finds_the_rules_that_each_pattern_alone_would_meet() =>
        Prop.ForAll(Texts.ToArbitrary(), Text(0, 12).ToArbitrary(), (patterns, value) =>
        {
            var book = new RuleBook(patterns.Select((pattern, i) => Products.Of($"p{i}", Products.Rule(EvidenceGroup.Banner, ("http.body", pattern)))));
            var met = book.Match(Products.Fields(("http.body", value))).Select(match => match.Product.Id).Order(StringComparer.Ordinal);
            return met.SequenceEqual(Enumerable.Range(0, patterns.Length).Where(i => Products.Pattern(patterns[i]).Matches(value, out _)).Select(i => $"p{i}").Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Gen<string[]> Texts => (from text in Text(1, 5) from form in Gen.Elements("_", "*_", "_*", "*_*") select form.Replace("_", text, StringComparison.Ordinal)).ArrayOf(12);

    private static Gen<string> Text(int least, int most) =>
        from length in Gen.Choose(least, most)
        from chosen in Gen.Elements(Letters.ToCharArray()).ArrayOf(length)
        select new string(chosen);

    private static List<int> Find(string value, params string[] literals)
    {
        var found = new List<int>();
        new LiteralIndex(literals).Find(value, found);
        return found;
    }
}
