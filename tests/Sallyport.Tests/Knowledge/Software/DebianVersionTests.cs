using FsCheck;
using FsCheck.Fluent;
using Sallyport.Knowledge.Software;
using Xunit;

namespace Sallyport.Tests.Knowledge.Software;

public sealed class DebianVersionTests
{
    [Theory]
    [InlineData("1:9.2p1-2+deb12u9", "1:9.2p1-2+deb12u10")]
    [InlineData("9.9p1-3", "1:9.2p1-2")]
    [InlineData("1.0~rc1-1", "1.0-1")]
    [InlineData("1.0-1~deb12u1", "1.0-1")]
    [InlineData("1.0-1", "1.0-1+deb12u1")]
    [InlineData("1.0", "1.0a")]
    [InlineData("1.0a", "1.0+")]
    [InlineData("2.4.9-1", "2.4.10-1")]
    [InlineData("3.0.19-1~deb12u2", "3.0.19-1")]
    [InlineData("1.0", "1.0-1")]
    [InlineData("1.0-0ubuntu1", "1.0-1")]
    public void The_second_is_newer(string older, string newer)
    {
        Assert.True(Read(older).ComparedTo(Read(newer)) < 0);
        Assert.True(Read(newer).ComparedTo(Read(older)) > 0);
    }

    [Theory]
    [InlineData("1.0", "1.00")]
    [InlineData("0:1.0-1", "1.0-1")]
    [InlineData("1.0-0", "1.0")]
    public void Versions_that_differ_in_writing_alone_are_equal(string one, string other) => Assert.Equal(0, Read(one).ComparedTo(Read(other)));

    [Theory]
    [InlineData("")]
    [InlineData("a1")]
    [InlineData("1.0-")]
    [InlineData(":1.0")]
    [InlineData("x:1.0")]
    [InlineData("99999999999:1.0")]
    [InlineData("1.0 2")]
    [InlineData("1.0_2")]
    [InlineData("1.0-1\n")]
    public void What_the_format_does_not_allow_is_no_version(string text) => Assert.Null(DebianVersion.Parse(text));

    [Fact]
    public void A_version_is_written_as_it_was_read()
    {
        Assert.Equal("1:9.2p1-2+deb12u10", Read("1:9.2p1-2+deb12u10").ToString());
        Assert.Equal(new DebianVersion(0, "2.42.0+ds-5", "1"), Read("2.42.0+ds-5-1"));
    }

    [Fact]
    public void The_order_is_one_order() => Prop.ForAll(
        Versions().Three().ToArbitrary(),
        triple => IsOrdered(triple.Item1, triple.Item2, triple.Item3)).QuickCheckThrowOnFailure();

    private static bool IsOrdered(DebianVersion a, DebianVersion b, DebianVersion c)
    {
        var (ab, bc, ac) = (Math.Sign(a.ComparedTo(b)), Math.Sign(b.ComparedTo(c)), Math.Sign(a.ComparedTo(c)));
        return ab == -Math.Sign(b.ComparedTo(a)) && a.ComparedTo(a) == 0 && (ab != bc || ac == ab) && (ab != 0 || ac == bc);
    }

    private static Gen<DebianVersion> Versions() =>
        from epoch in Gen.Choose(0, 1)
        from upstream in Gen.Elements("1", "1.0", "1.0~rc1", "1.0a", "1.0+", "1.10", "1.2p1", "01.0", "1.0.0")
        from revision in Gen.Elements("", "0", "1", "1~deb12u1", "1+deb12u1", "1+deb12u10", "2", "1ubuntu1")
        select new DebianVersion((uint)epoch, upstream, revision);

    private static DebianVersion Read(string text) => DebianVersion.Parse(text)!;
}
