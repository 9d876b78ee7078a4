using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Knowledge.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

public sealed class ValuePatternTests
{
    private static readonly string[] Holes = ["{version}", "{build}", "{distribution}"];

    [Theory]
    [InlineData("nginx", "nginx")]
    [InlineData("nginx", "NGINX")]
    [InlineData("Apache-Coyote/1.1", "apache-coyote/1.1")]
    [InlineData("Übersicht", "übersicht")]
    [InlineData("a?c", "abc")]
    [InlineData("a?", "a\u001b")]
    [InlineData("*", "")]
    [InlineData("*", "any thing\r\nat all")]
    [InlineData("**", "x")]
    [InlineData("a*", "a")]
    [InlineData("a*c", "ac")]
    [InlineData("a*c", "a\nbc")]
    [InlineData("*b*", "abc")]
    [InlineData("*ab", "abab")]
    [InlineData("ab*ab", "abab")]
    [InlineData("a**b", "ab")]
    [InlineData("*?", "x")]
    [InlineData("a}", "a}")]
    public void The_whole_value_is_like_it(string pattern, string value) => Assert.True(Matches(pattern, value));

    [Theory]
    [InlineData("nginx", "")]
    [InlineData("nginx", "nginx/1")]
    [InlineData("nginx", "xnginx")]
    [InlineData("a?c", "ac")]
    [InlineData("?", "")]
    [InlineData("a*c", "ab")]
    [InlineData("a*a", "a")]
    [InlineData("ab*ab", "ab")]
    [InlineData("ab*ba", "aba")]
    [InlineData("*a*b*", "ba")]
    [InlineData("*?", "")]
    [InlineData("?*?", "x")]
    [InlineData("*ab", "abx")]
    public void Part_of_a_value_is_not_enough(string pattern, string value) => Assert.False(Matches(pattern, value));

    [Theory]
    [InlineData(@"a\*c", "a*c", "abc")]
    [InlineData(@"\?", "?", "x")]
    [InlineData(@"\{version}", "{version}", "1.2")]
    [InlineData(@"a\\b", @"a\b", "a\\\\b")]
    [InlineData(@"\a", "a", @"\a")]
    [InlineData(@"a\*", "a*", "ab")]
    [InlineData(@"\*a", "*a", "ba")]
    public void A_backslash_takes_the_next_character_as_it_is(string pattern, string value, string other)
    {
        Assert.True(Matches(pattern, value));
        Assert.False(Matches(pattern, other));
    }

    [Theory]
    [InlineData("nginx/{version}", "nginx/1.25.3", "1.25.3")]
    [InlineData("nginx/{version}", "NGINX/1.25.3-r1+b~2:3_4", "1.25.3-r1+b~2:3_4")]
    [InlineData("*{version}", "Server 10.2", "10.2")]
    [InlineData("*v{version}*", "every v is v2.4 here", "2.4")]
    [InlineData("{version}.x", "1.2.x", "1.2")]
    [InlineData("v{version}b*", "v1b2b3", "1b2")]
    [InlineData("{version}?", "1.2)", "1.2")]
    public void A_hole_takes_the_longest_version_that_lets_the_rest_follow(string pattern, string value, string version)
    {
        Assert.True(Products.Pattern(pattern).Matches(value, out var captured));
        Assert.Equal(new Captured(version, null, null), captured);
    }

    [Theory]
    [InlineData("Apache/{version} ({distribution})*", "Apache/2.4.57 (Debian) OpenSSL/3.0.9", "2.4.57", null, "Debian")]
    [InlineData("SSH-2.0-OpenSSH_{version} {distribution}", "SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u10", "9.2p1", null, "Debian-2+deb12u10")]
    [InlineData("v{version}-{build}", "v1.2-beta-77", "1.2-beta", "77", null)]
    [InlineData("{build} {version} ({distribution};*", "r-1_2.x 3 (Ubuntu; x64)", "3", "r-1_2.x", "Ubuntu")]
    public void Every_hole_is_captured(string pattern, string value, string? version, string? build, string? distribution)
    {
        Assert.True(Products.Pattern(pattern).Matches(value, out var captured));
        Assert.Equal(new Captured(version, build, distribution), captured);
    }

    [Theory]
    [InlineData("x {version}", "x beta")]
    [InlineData("x {version}", "x ")]
    [InlineData("{version}", "1.2 ")]
    [InlineData("{build}", "a+b")]
    [InlineData("({distribution})", "(1Debian)")]
    [InlineData("({distribution})", "(a b)")]
    [InlineData("a{version}*z", "a1.2 y")]
    public void What_no_hole_can_take_matches_nothing_and_captures_nothing(string pattern, string value)
    {
        Assert.False(Products.Pattern(pattern).Matches(value, out var captured));
        Assert.Equal(default, captured);
    }

    [Fact]
    public void A_hole_takes_sixty_four_characters_and_no_more()
    {
        Assert.True(Matches("{version}", new string('1', 64)));
        Assert.False(Matches("{version}", new string('1', 65)));
        Assert.True(Products.Pattern("{version}*").Matches(new string('1', 1000), out var captured));
        Assert.Equal(64, captured.Version!.Length);
    }

    [Fact]
    public void A_hole_gives_back_only_within_its_own_piece()
    {
        Assert.True(Matches("{version}1", "1.1"));
        Assert.False(Matches("{version}*1", "1.1"));
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(@"a\", "a backslash stands at its end")]
    [InlineData("{", "a brace opens something other than {version}, {build} or {distribution}")]
    [InlineData("{version", "a brace opens something other than {version}, {build} or {distribution}")]
    [InlineData("{Version}", "a brace opens something other than {version}, {build} or {distribution}")]
    [InlineData("{}", "a brace opens something other than {version}, {build} or {distribution}")]
    [InlineData("x{version}{build}", "two holes stand side by side, so nothing says where one ends")]
    [InlineData("{version} {version} {build} {distribution}", "it has more than 3 holes")]
    public void What_is_no_pattern_is_told(string text, string problem)
    {
        Assert.Null(ValuePattern.Parse(text, out var told));
        Assert.Equal(problem, told);
    }

    [Fact]
    public void A_pattern_has_an_end()
    {
        Assert.NotNull(ValuePattern.Parse(new string('?', 1024), out _));
        Assert.Null(ValuePattern.Parse(new string('?', 1025), out var problem));
        Assert.Equal("it is longer than 1024 characters", problem);
    }

    /// <summary>Asking every triple of lengths at every place would take hours here.</summary>
    [Theory]
    [InlineData("*{version}a{build}a{version}!")]
    [InlineData("*{version}?{build}?{version}!*")]
    [InlineData("*{distribution}a{distribution}a{distribution}!")]
    [InlineData("*1a{version}a{version}*1a{version}!")]
    public void A_hostile_value_of_sixty_four_kibibytes_ends(string pattern) => Assert.False(Matches(pattern, string.Concat(Enumerable.Repeat("1a", 32 * 1024))));

    [Theory]
    [InlineData("*nginx/{version}*", "nginx/")]
    [InlineData("a*bcd?ef", "bcd")]
    [InlineData(@"\*\*\*\**x", "****")]
    [InlineData("*?{version}", "")]
    public void The_longest_literal_is_found(string text, string literal) => Assert.Equal(literal, Products.Pattern(text).LongestLiteral);

    [Fact]
    public void A_value_is_like_itself_with_parts_replaced_by_stars() =>
        Prop.ForAll<NonEmptyString, int>((value, seed) =>
        {
            var random = new Random(seed);
            var pattern = new StringBuilder();
            for (var at = 0; at < value.Get.Length;)
            {
                var length = random.Next(1, value.Get.Length - at + 1);
                pattern.Append(random.Next(2) == 0 ? "*" : Literal(value.Get.Substring(at, length)));
                at += length;
            }

            return Matches(pattern.ToString(), value.Get);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Stars_and_single_characters_mean_what_they_mean_to_a_regular_expression() =>
        Prop.ForAll(Text("abAB*?", 1, 8).ToArbitrary(), Text("abAB\n", 0, 12).ToArbitrary(), (pattern, value) =>
        {
            var expression = string.Concat(pattern.Select(c => c switch { '*' => ".*", '?' => ".", _ => c.ToString() }));
            return Matches(pattern, value) == Regex.IsMatch(value, $@"\A{expression}\z", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Holes_between_literals_capture_what_a_regular_expression_captures() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Text("1a.-) ", 1, 12).ToArbitrary(), (seed, value) =>
        {
            var (pattern, expression) = WithHoles(new Random(seed));
            var expected = Regex.Match(value, $@"\A{expression}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            var matches = Products.Pattern(pattern).Matches(value, out var captured);
            return matches == expected.Success && captured == new Captured(Group(expected, "v"), Group(expected, "b"), Group(expected, "d"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Whatever_is_written_is_a_pattern_or_a_problem_and_reading_on_throws_nothing() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((text, value) =>
        {
            var pattern = ValuePattern.Parse(text.Get, out var problem);
            _ = pattern?.Matches(value.Get, out _);
            return (pattern is null) == (problem is not null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static bool Matches(string pattern, string value) => Products.Pattern(pattern).Matches(value, out _);

    private static string Literal(string text) => string.Concat(text.Select(c => c is '*' or '?' or '{' or '\\' ? $"\\{c}" : c.ToString()));

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Value: var text } ? text : null;

    /// <summary>Up to three different holes with one literal between two.</summary>
    private static (string Pattern, string Expression) WithHoles(Random random)
    {
        var (pattern, expression) = (new StringBuilder(), new StringBuilder());
        foreach (var hole in random.GetItems(Holes, random.Next(1, 4)).Distinct())
        {
            var literal = "1a.- "[random.Next(5)];
            pattern.Append(literal).Append(hole);
            expression.Append(Regex.Escape(literal.ToString())).Append(hole switch
            {
                "{version}" => @"(?<v>[0-9][0-9a-zA-Z.\-_+~:]{0,63})",
                "{build}" => @"(?<b>[0-9a-zA-Z.\-_]{1,64})",
                _ => "(?<d>[a-zA-Z][^ );]{0,63})",
            });
        }

        return (pattern.ToString(), expression.ToString());
    }

    private static Gen<string> Text(string letters, int least, int most) =>
        from length in Gen.Choose(least, most)
        from chosen in Gen.Elements(letters.ToCharArray()).ArrayOf(length)
        select new string(chosen);
}
