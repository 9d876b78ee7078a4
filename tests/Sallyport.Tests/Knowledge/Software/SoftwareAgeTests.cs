using FsCheck;
using FsCheck.Fluent;
using Sallyport.Knowledge.Services;
using Sallyport.Knowledge.Software;
using Xunit;

namespace Sallyport.Tests.Knowledge.Software;

public sealed class SoftwareAgeTests
{
    [Fact]
    public void The_newest_release_of_a_live_branch_is_neither_old_nor_exploited()
    {
        var judgement = Nginx("1.30.4");

        Assert.Equal(new SupportState.Supported("1.30", null), judgement.Support);
        Assert.Equal(new ReleaseState.Newest("1.30"), judgement.Release);
        Assert.IsType<ExposureState.None>(judgement.Exposure);
    }

    [Fact]
    public void A_release_behind_the_newest_of_its_branch_is_told_the_newest() =>
        Assert.Equal(new ReleaseState.Behind("1.30", "1.30.4", new(2026, 7, 15)), Nginx("1.30.3").Release);

    [Fact]
    public void A_branch_that_ended_is_told_its_day_and_its_successor() => Assert.Equal(new SupportState.Ended("1.20", new(2022, 5, 24), "1.31"), Nginx("1.20.1").Support);

    [Fact]
    public void A_branch_that_ended_on_an_unknown_day_has_ended() => Assert.Equal(new SupportState.Ended("1.0", null, "1.31"), Nginx("1.0.3").Support);

    [Fact]
    public void The_end_is_worked_out_for_the_day_of_the_observation()
    {
        var before = SoftwareAge.Judge(SampleSlice.Nginx, "1.20.1", VersionPrecision.Exact, null, SampleSlice.Slice, new(2022, 5, 23, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(new SupportState.Supported("1.20", new(2022, 5, 24)), before.Support);
    }

    [Theory]
    [InlineData("1.30.1", "CVE-2026-0001")]
    [InlineData("1.20.0", "CVE-2026-0001")]
    public void A_version_in_a_range_is_exposed(string version, string cve) =>
        Assert.Equal([cve], Assert.IsType<ExposureState.InRange>(Nginx(version).Exposure).Flaws.Select(flaw => flaw.Cve));

    [Theory]
    [InlineData("1.30.2")]
    [InlineData("1.0.15")]
    [InlineData("1.31.2")]
    public void The_fix_is_outside_the_range_and_what_is_likely_to_nobody_is_left_out(string version) => Assert.IsType<ExposureState.None>(Nginx(version).Exposure);

    [Fact]
    public void A_flaw_under_a_condition_nobody_saw_is_undecided_and_named()
    {
        var reason = Assert.IsType<ExposureState.Undecidable>(Nginx("1.31.1").Exposure).Reason;

        Assert.Contains("CVE-2026-0002", reason, StringComparison.Ordinal);
        Assert.Contains("on Windows", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_supported_distribution_ships_under_the_same_number_is_not_called_old()
    {
        var judgement = Nginx("1.22.1");

        Assert.Contains("Debian 12 ships 1.22.1", Assert.IsType<SupportState.Undecidable>(judgement.Support).Reason, StringComparison.Ordinal);
        Assert.Contains("CVE-2026-0001", Assert.IsType<ExposureState.Undecidable>(judgement.Exposure).Reason, StringComparison.Ordinal);
        Assert.Equal(new ReleaseState.Newest("1.22"), judgement.Release);
    }

    [Fact]
    public void What_only_a_distribution_out_of_support_shipped_is_old() => Assert.IsType<SupportState.Ended>(Nginx("1.20.2").Support);

    [Theory]
    [InlineData("Debian")]
    [InlineData("Ubuntu")]
    [InlineData("Red Hat Enterprise Linux")]
    [InlineData("FreeBSD-20240701")]
    public void A_mark_without_a_known_revision_decides_nothing(string mark) => AssertUndecidable(Judge(SampleSlice.Nginx, "1.20.1", mark));

    [Theory]
    [InlineData("De\u001b[31mbian-2+deb12u10")]
    [InlineData("Debian-2+deb12u10\u202e")]
    [InlineData("<script>")]
    public void A_mark_with_characters_that_no_mark_has_decides_nothing_and_is_not_repeated(string mark)
    {
        var judgement = Judge(SampleSlice.OpenSsh, "9.2p1", mark);

        AssertUndecidable(judgement);
        Assert.All(((SupportState.Undecidable)judgement.Support).Reason, character => Assert.InRange(character, ' ', '~'));
        Assert.DoesNotContain("script", ((SupportState.Undecidable)judgement.Support).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_revision_is_judged_by_the_distributions_data()
    {
        var newest = Judge(SampleSlice.OpenSsh, "9.2p1", "Debian-2+deb12u10");
        var older = Judge(SampleSlice.OpenSsh, "9.2p1", "Debian-2+deb12u9");
        var exposed = Judge(SampleSlice.OpenSsh, "9.2p1", "Debian-2+deb12u2");

        Assert.Equal(new SupportState.Supported("Debian 12", new(2028, 6, 30)), newest.Support);
        Assert.Equal(new ReleaseState.Newest("Debian 12"), newest.Release);
        Assert.IsType<ExposureState.None>(newest.Exposure);
        Assert.Equal(new ReleaseState.Behind("Debian 12", "1:9.2p1-2+deb12u10", null), older.Release);
        Assert.IsType<ExposureState.InRange>(exposed.Exposure);
    }

    [Fact]
    public void A_revision_without_a_release_in_it_is_of_the_one_release_that_ships_the_version()
    {
        Assert.Equal("Debian 13", Judge(SampleSlice.OpenSsh, "10.0p1", "Debian-7").Distribution);
        Assert.Equal("Ubuntu 24.04", Judge(SampleSlice.OpenSsh, "9.6p1", "Ubuntu-3ubuntu13.4").Distribution);
        AssertUndecidable(Judge(SampleSlice.OpenSsh, "9.9p1", "Debian-3"));
    }

    [Fact]
    public void What_the_distribution_has_not_fixed_is_exposed() => Assert.IsType<ExposureState.InRange>(Judge(SampleSlice.OpenSsh, "10.0p1", "Debian-7").Exposure);

    [Fact]
    public void What_no_source_tells_for_a_distribution_is_undecided() => Assert.IsType<ExposureState.Undecidable>(Judge(SampleSlice.OpenSsh, "9.6p1", "Ubuntu-3ubuntu13.5").Exposure);

    [Fact]
    public void A_release_that_nobody_repairs_has_ended() =>
        Assert.Equal(new SupportState.Ended("Debian 10", new(2024, 6, 30), "Debian 13"), Judge(SampleSlice.Nginx, "1.20.2-1+deb10u1", null).Support);

    [Fact]
    public void A_mark_inside_the_version_is_a_mark() => Assert.Equal("Debian 12", Judge(SampleSlice.Nginx, "1.22.1-9+deb12u10", null).Distribution);

    [Theory]
    [InlineData(null)]
    [InlineData("unknown")]
    public void No_version_decides_nothing(string? version) => AssertUndecidable(SoftwareAge.Judge(SampleSlice.Nginx, version, VersionPrecision.Exact, null, SampleSlice.Slice, SampleSlice.At));

    [Fact]
    public void The_branch_alone_tells_its_end_and_no_more()
    {
        var judgement = SoftwareAge.Judge(SampleSlice.Nginx, "1.20", VersionPrecision.Branch, null, SampleSlice.Slice, SampleSlice.At);

        Assert.IsType<SupportState.Ended>(judgement.Support);
        Assert.IsType<ReleaseState.Undecidable>(judgement.Release);
        Assert.IsType<ExposureState.Undecidable>(judgement.Exposure);
        Assert.IsType<ReleaseState.Undecidable>(Nginx("1.30").Release);
    }

    [Theory]
    [InlineData("1.33.0")]
    [InlineData("1.21.3")]
    [InlineData("0.8")]
    public void A_branch_that_is_not_known_is_not_judged(string version) => Assert.IsType<SupportState.Undecidable>(Nginx(version).Support);

    /// <summary>The rule that matters most: with a mark, upstream's data never speaks.</summary>
    [Fact]
    public void No_build_with_a_mark_is_ever_judged_by_upstreams_data() => Prop.ForAll(
        Marked().ToArbitrary(),
        build => IsByDistribution(Judge(SampleSlice.Nginx, build.Version, build.Mark)) && IsByDistribution(Judge(SampleSlice.OpenSsh, build.Version, build.Mark))).QuickCheckThrowOnFailure();

    internal static bool IsByDistribution(AgeJudgement judgement) =>
        judgement is { Support: SupportState.Undecidable, Release: ReleaseState.Undecidable, Exposure: ExposureState.Undecidable }
        || (SampleSlice.Slice.Distributions.Any(one => one.Name == judgement.Distribution) && !Branches(judgement).Any(branch => char.IsAsciiDigit(branch[0])));

    private static IEnumerable<string> Branches(AgeJudgement judgement)
    {
        if (judgement.Support is SupportState.Ended ended) yield return ended.Branch;
        if (judgement.Support is SupportState.Supported supported) yield return supported.Branch;
        if (judgement.Release is ReleaseState.Behind behind) yield return behind.Branch;
        if (judgement.Release is ReleaseState.Newest newest) yield return newest.Branch;
    }

    private static Gen<(string Version, string? Mark)> Marked() =>
        from version in Gen.Elements("1.20.1", "1.22.1", "1.30.1", "9.2p1", "10.0p1", "1.22.1-9", "junk")
        from mark in Gen.Elements<string?>("Debian", "Debian-2+deb12u10", "Debian-7", "Debian-9+deb99u1", "Ubuntu-1", "Ubuntu", "CentOS", "-", "Debian-2+deb", null)
        select mark is null ? ($"{version}-1+deb12u1", null) : (version, mark);

    private static AgeJudgement Nginx(string version) => SoftwareAge.Judge(SampleSlice.Nginx, version, VersionPrecision.Exact, null, SampleSlice.Slice, SampleSlice.At);

    private static AgeJudgement Judge(KnownProduct product, string version, string? mark) => SoftwareAge.Judge(product, version, VersionPrecision.Exact, mark, SampleSlice.Slice, SampleSlice.At);

    private static void AssertUndecidable(AgeJudgement judgement)
    {
        Assert.IsType<SupportState.Undecidable>(judgement.Support);
        Assert.IsType<ReleaseState.Undecidable>(judgement.Release);
        Assert.IsType<ExposureState.Undecidable>(judgement.Exposure);
    }
}
