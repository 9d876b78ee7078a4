using Sallyport.Knowledge.Feeds;
using Sallyport.Knowledge.Software;
using Sallyport.Tests.Knowledge.Software;
using Xunit;
using static Sallyport.Tests.Knowledge.Feeds.FeedSamples;

namespace Sallyport.Tests.Knowledge.Feeds;

/// <summary>What each feed says arrives in the slice, and nothing else does.</summary>
public sealed class FeedTests
{
    [Fact]
    public void The_catalogue_tells_by_name_and_by_known_ranges_and_forgets_what_left_it()
    {
        var (slice, feed, kept) = Take(Bytes(Kev));

        Assert.Equal(new SoftwareFeed(FeedNames.Exploited, new(2026, 11, 21), 3), feed);
        Assert.Equal(2, kept);
        var added = Flaw(slice, "nginx", "CVE-2026-1001");
        Assert.Equal(new DateOnly(2026, 11, 2), added.Exploited);
        Assert.True(added.Ransomware);
        Assert.Equal(new DateOnly(2026, 11, 3), Flaw(slice, "openssh", "CVE-2026-0004").Exploited);
        Assert.Null(Flaw(slice, "nginx", "CVE-2026-0001").Exploited);
        Assert.DoesNotContain(slice.Products, product => product.Vulnerabilities.Any(flaw => flaw.Cve == "CVE-2026-1003"));
    }

    [Fact]
    public void Scores_come_with_their_model_and_no_row_is_no_score()
    {
        var (slice, feed, kept) = Take(Bytes(Epss));

        Assert.Equal(new SoftwareFeed(FeedNames.Scores, new(2026, 11, 21), 3, "v2026.06.15"), feed);
        Assert.Equal(2, kept);
        Assert.Equal(new ExploitScore(0.94464, 0.99921), Flaw(slice, "nginx", "CVE-2026-0001").Score);
        Assert.Equal(5e-05, Flaw(slice, "nginx", "CVE-2026-0002").Score!.Value.Probability);
        Assert.Null(Flaw(slice, "nginx", "CVE-2026-0003").Score);
    }

    [Fact]
    public void Scores_are_read_packed_too_and_with_two_remarks()
    {
        var two = Epss.Replace(",score_date", "\n# score_date", StringComparison.Ordinal);

        Assert.Equal("v2026.06.15", Take(Gzip(Epss), "epss.csv.gz").Feed.Model);
        Assert.Equal(new DateOnly(2026, 11, 21), Take(Bytes(two)).Feed.Date);
        Assert.Equal(3, Take(Bytes(Epss.ReplaceLineEndings("\r\n").Replace("\r\n", "\n", StringComparison.Ordinal))).Feed.Count);
    }

    [Fact]
    public void A_product_brings_its_branches_with_ends_and_newest_releases()
    {
        var (slice, feed, _) = Take(Bytes(Product));

        Assert.Equal(
            [new("1.33", new(2026, 11, 10), null, false, "1.33.1", new(2026, 11, 18)), new("1.32", new(2026, 10, 1), new(2026, 11, 30), false, "1.32.2", new(2026, 11, 18)), new("0.9", null, null, true, null, null)],
            slice.Find("nginx")!.Branches.AsEnumerable());
        Assert.Equal(new DateOnly(2026, 11, 22), feed.Date);
        Assert.Equal(SampleSlice.Dated, slice.Feed(FeedNames.Lifecycles)!.Date);
    }

    [Fact]
    public void All_products_at_once_bring_the_day_of_the_feed_too()
    {
        var all = Product.Replace("\"result\":{", "\"total\":1,\"result\":[{", StringComparison.Ordinal)[..^1] + "]}";

        Assert.Equal(new DateOnly(2026, 11, 22), Take(Bytes(all)).Slice.Feed(FeedNames.Lifecycles)!.Date);
    }

    [Fact]
    public void The_older_list_is_of_the_product_that_its_file_is_named_after()
    {
        var slice = Take(Bytes(Cycles), "nginx.json").Slice;

        Assert.Equal(["1.33", "1.32", "0.9"], slice.Find("nginx")!.Branches.Select(branch => branch.Cycle));
        Assert.Equal([false, false, true], slice.Find("nginx")!.Branches.Select(branch => branch.HasEnded));
        Assert.Contains("nginx.json", Refuse(Bytes(Cycles), "download.json").Next, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_OSV_brings_its_stretches_and_the_score_of_its_vector()
    {
        var flaw = Flaw(Take(Bytes(Osv)).Slice, "nginx", "CVE-2026-0001");

        Assert.Equal([new(null, "1.24.0", null), new("1.30.0", null, "1.30.3"), new("1.33.0", null, null)], flaw.Ranges.AsEnumerable());
        Assert.Equal(9.8, flaw.Cvss);
    }

    [Fact]
    public void An_archive_of_OSV_leaves_out_what_was_withdrawn_and_takes_Debians_fixes_for_Debian()
    {
        var (slice, feed, _) = Take(Zip(("a.json", Bytes(Osv)), ("b.json", Bytes(DebianOsv)), ("c.json", Bytes(Withdrawn)), ("readme.txt", "no"u8.ToArray())), "all.zip");

        Assert.Equal((3, new DateOnly(2026, 11, 20)), (feed.Count, feed.Date));
        var flaw = Flaw(slice, "nginx", "CVE-2026-0001");
        Assert.DoesNotContain(flaw.Ranges, range => range.Introduced == "9");
        Assert.Equal(new DebianFix("12", "1.22.1-9+deb12u12"), Assert.Single(flaw.Debian));
    }

    [Fact]
    public void The_NVD_brings_every_kind_of_end_the_newest_score_and_what_must_be_there_too()
    {
        var (slice, feed, kept) = Take(Bytes(Nvd));

        var flaw = Flaw(slice, "nginx", "CVE-2026-0001");
        Assert.Equal([new("1.29.0", "1.30.2", null), new(null, null, "1.31.2", "1.31.0"), new("1.33.0-rc1", null, "1.33.0-rc1")], flaw.Ranges.AsEnumerable());
        Assert.Equal((9.1, new DateOnly(2026, 6, 1)), (flaw.Cvss, flaw.Exploited));
        Assert.Equal("together with microsoft windows", Flaw(slice, "openssh", "CVE-2026-2001").Condition);
        Assert.Equal((2, 2, new DateOnly(2026, 11, 22)), (kept, feed.Count, feed.Date));
    }

    [Fact]
    public void The_tracker_brings_fixes_by_release_and_the_newest_of_a_releases_archives()
    {
        var slice = Take(Bytes(Tracker)).Slice;

        Assert.Equal([new("12", "1.22.1-9+deb12u12"), new("13", null)], Flaw(slice, "nginx", "CVE-2026-0001").Debian.AsEnumerable());
        Assert.Equal([new("12", "0")], Flaw(slice, "nginx", "CVE-2026-0002").Debian.AsEnumerable());
        Assert.Equal([new("debian", "12", "1.22.1-9+deb12u13"), new("debian", "13", "1.26.3-3+deb13u1")], slice.Find("nginx")!.Shipped.AsEnumerable());
        Assert.Equal(SampleSlice.OpenSsh.Shipped.AsEnumerable(), slice.Find("openssh")!.Shipped.AsEnumerable());
        Assert.DoesNotContain(slice.Find("nginx")!.Vulnerabilities, flaw => flaw.Cve == "CVE-2026-9999");
    }

    [Fact]
    public void A_slice_of_this_programs_own_is_joined_feed_by_feed()
    {
        var later = SampleSlice.Slice with
        {
            Feeds = [new(FeedNames.Lifecycles, new(2026, 11, 25), 464), new(FeedNames.Exploited, new(2026, 1, 1), 1)],
            Products = [SampleSlice.Nginx with { Branches = [new("2.0", null, null, false, "2.0.1", null)], Vulnerabilities = [] }],
        };

        var slice = Take(SliceWriter.Write(later)).Slice;

        Assert.Equal("2.0", Assert.Single(slice.Find("nginx")!.Branches).Cycle);
        Assert.Equal(SampleSlice.Nginx.Vulnerabilities[0].Exploited, Flaw(slice, "nginx", "CVE-2026-0001").Exploited);
        Assert.NotNull(slice.Find("openssh"));
        Assert.Equal(SampleSlice.Dated, slice.Feed(FeedNames.Exploited)!.Date);
    }

    [Fact]
    public void What_is_likely_to_nobody_is_pruned() => Assert.DoesNotContain(SliceEditor.Prune(SampleSlice.Slice).Find("nginx")!.Vulnerabilities, flaw => flaw.Cve == "CVE-2026-0003");

    [Theory]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8)]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1)]
    [InlineData("CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H", 7.8)]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 10.0)]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0.0)]
    [InlineData("CVSS:3.1/AV:N/AC:L", null)]
    [InlineData("CVSS:4.0/AV:N/AC:H", null)]
    public void A_vector_of_version_3_gives_its_base_score(string vector, double? expected) => Assert.Equal(expected, CvssVector.BaseScore(vector));

    private static KnownVulnerability Flaw(SoftwareSlice slice, string product, string cve) => Assert.Single(slice.Find(product)!.Vulnerabilities, flaw => flaw.Cve == cve);

    private static (SoftwareSlice Slice, SoftwareFeed Feed, int Kept) Take(byte[] bytes, string name = "feed")
    {
        var read = new FeedFile(bytes, name, new(2026, 11, 23)).Read(SampleSlice.Slice);
        var taken = read as FeedReading.Taken ?? throw new InvalidOperationException(read.ToString());
        return (taken.Slice, taken.Feed, taken.Kept);
    }

    private static FeedReading.Refused Refuse(byte[] bytes, string name) => Assert.IsType<FeedReading.Refused>(new FeedFile(bytes, name, new(2026, 11, 23)).Read(SampleSlice.Slice));
}
