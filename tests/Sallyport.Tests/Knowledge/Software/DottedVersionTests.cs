using FsCheck;
using FsCheck.Fluent;
using Sallyport.Knowledge.Software;
using Xunit;

namespace Sallyport.Tests.Knowledge.Software;

public sealed class DottedVersionTests
{
    [Theory]
    [InlineData("1.22.1", "1.22.2")]
    [InlineData("1.9.9", "1.22.0")]
    [InlineData("2.4", "2.4.1")]
    [InlineData("11.2.0-rc1", "11.2.0")]
    [InlineData("3.13.0b2", "3.13.0")]
    [InlineData("3.13.0a9", "3.13.0b1")]
    [InlineData("9.2", "9.2p1")]
    [InlineData("9.2p1", "9.2.1")]
    [InlineData("1.0.2a", "1.0.2b")]
    [InlineData("1.0.2", "1.0.2a")]
    [InlineData("10.2.9-h1", "10.2.9-h14")]
    [InlineData("10.2.9-h14", "10.2.10")]
    [InlineData("13.1-49.15", "13.1-51.15")]
    [InlineData("22.7R2.4", "22.7R2.5")]
    [InlineData("9.0.0-M11", "9.0.0")]
    [InlineData("15.2.1118.7", "15.2.1544.4")]
    public void The_second_is_newer(string older, string newer)
    {
        Assert.True(Read(older).ComparedTo(Read(newer)) < 0);
        Assert.True(Read(newer).ComparedTo(Read(older)) > 0);
    }

    [Theory]
    [InlineData("1.22", "1.22.0")]
    [InlineData("v1.29.3", "1.29.3")]
    [InlineData("1.02", "1.2")]
    [InlineData("1.2.0-RC1", "1.2-0rc1")]
    public void Two_ways_of_writing_one_version_are_equal(string one, string other) => Assert.Equal(0, Read(one).ComparedTo(Read(other)));

    [Theory]
    [InlineData("1.22", "1.22.1", true)]
    [InlineData("1.22", "1.220.1", false)]
    [InlineData("2", "2.4.58", true)]
    [InlineData("7.0", "7.0", true)]
    [InlineData("9.2.1", "9.2", false)]
    public void A_branch_is_told_by_the_first_parts(string branch, string version, bool expected) => Assert.Equal(expected, Read(branch).IsPrefixOf(Read(version)));

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("unknown")]
    [InlineData("-1")]
    public void What_begins_with_no_digit_is_no_version(string text) => Assert.Null(DottedVersion.Parse(text));

    [Fact]
    public void A_version_of_a_page_is_none() => Assert.Null(DottedVersion.Parse(new string('1', 200)));

    [Fact]
    public void A_number_longer_than_any_type_is_compared_by_its_value() =>
        Assert.True(Read("1.99999999999999999999999999").ComparedTo(Read("1.100000000000000000000000000")) < 0);

    [Fact]
    public void The_order_is_one_order() => Prop.ForAll(Versions().Three().ToArbitrary(), triple => IsOrdered(triple.Item1, triple.Item2, triple.Item3)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_a_version_or_none_and_never_an_error() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text => text is null || DottedVersion.Parse(text) is null or { Length: > 0 }).QuickCheckThrowOnFailure();

    private static bool IsOrdered(DottedVersion a, DottedVersion b, DottedVersion c)
    {
        var (ab, bc, ac) = (Math.Sign(a.ComparedTo(b)), Math.Sign(b.ComparedTo(c)), Math.Sign(a.ComparedTo(c)));
        return ab == -Math.Sign(b.ComparedTo(a)) && a.ComparedTo(a) == 0 && (ab != bc || ac == ab) && (ab != 0 || ac == bc);
    }

    private static Gen<DottedVersion> Versions() =>
        from first in Gen.Choose(0, 2)
        from rest in Gen.Elements("", ".0", ".1", ".10", "-rc1", "p1", "a", "b2", "-h1", ".0.1", ".0-rc2", "R2", "~x")
        from end in Gen.Elements("", ".0", "-beta", "p2", "a1")
        select Read($"{first}{rest}{end}");

    private static DottedVersion Read(string text) => DottedVersion.Parse(text)!;
}
