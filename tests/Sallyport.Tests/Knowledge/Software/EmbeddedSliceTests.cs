using System.Text;
using System.Text.Json;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Software;
using Xunit;

namespace Sallyport.Tests.Knowledge.Software;

/// <summary>What ships is what it says: sorted, small, dated, with versions that can be compared.</summary>
public sealed class EmbeddedSliceTests
{
    private const int Largest = 1_000_000;

    private static SoftwareSlice Slice => KnowledgeBase.Embedded.Software;

    [Fact]
    public void The_file_is_the_bytes_that_the_slice_writes_and_below_a_megabyte()
    {
        var file = File.ReadAllBytes(Repository.Path("knowledge", "software", "slice.json"));

        Assert.True(file.Length < Largest, $"{file.Length} bytes");
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(SliceWriter.Write(Slice)));
    }

    [Fact]
    public void Every_source_has_its_day_and_the_products_that_matter_are_there()
    {
        Assert.All(Slice.Feeds, feed => Assert.InRange(feed.Date, new(2024, 1, 1), new(2026, 11, 29)));
        Assert.NotNull(Slice.Feed(FeedNames.Exploited));
        Assert.NotNull(Slice.Feed(FeedNames.Scores));
        Assert.NotNull(Slice.Feed(FeedNames.Lifecycles));
        Assert.All(
            ["nginx", "apache-httpd", "openssh", "php", "tomcat", "haproxy", "caddy", "openssl", "iis", "exchange", "confluence", "jenkins", "gitlab", "grafana", "fortios", "pan-os", "wordpress", "exim", "roundcube", "vmware-esxi"],
            id => Assert.NotNull(Slice.Find(id)));
    }

    [Fact]
    public void Every_version_in_it_can_be_compared()
    {
        var ends = Slice.Products.SelectMany(product => product.Vulnerabilities).SelectMany(flaw => flaw.Ranges).SelectMany(range => new[] { range.Introduced, range.Fixed, range.LastAffected, range.After }).OfType<string>();
        var fixes = Slice.Products.SelectMany(product => product.Vulnerabilities).SelectMany(flaw => flaw.Debian).Select(fix => fix.Fixed).OfType<string>();

        Assert.All(ends, end => Assert.NotNull(DottedVersion.Parse(end)));
        Assert.All(fixes, version => Assert.NotNull(DebianVersion.Parse(version)));
        Assert.All(Slice.Products.SelectMany(product => product.Shipped), package => Assert.NotNull(DebianVersion.Parse(package.Version)));
        Assert.All(Slice.Products.SelectMany(product => product.Shipped), package => Assert.NotNull(Slice.Release(package.Distribution, package.Release)));
    }

    [Fact]
    public void What_was_written_by_hand_names_the_advisory_that_says_it_and_is_in_the_slice()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Repository.Path("knowledge", "software", "advisories.json")));
        var read = SliceReader.Read(File.ReadAllBytes(Repository.Path("knowledge", "software", "advisories.json")))!;

        Assert.All(file.RootElement.GetProperty("products").EnumerateArray().SelectMany(product => product.GetProperty("vulnerabilities").EnumerateArray()), flaw => Assert.NotEmpty(flaw.GetProperty("source").GetString()!));
        Assert.All(read.Products.SelectMany(product => product.Vulnerabilities.Select(flaw => (product.Id, flaw))), one =>
        {
            var held = Assert.Single(Slice.Find(one.Id)!.Vulnerabilities, flaw => flaw.Cve == one.flaw.Cve);
            Assert.Equal(one.flaw.Condition, held.Condition);
            Assert.False(one.flaw.Ranges.Length > 0 && held.Ranges.IsEmpty, one.flaw.Cve);
        });
    }

    /// <summary>The table of docs/knowledge.md and the design's own examples: what is true of Debian 12.</summary>
    [Theory]
    [InlineData("nginx", "1.22.1", null)]
    [InlineData("apache-httpd", "2.4.71", null)]
    [InlineData("haproxy", "2.6.12", null)]
    [InlineData("prometheus", "2.42.0", null)]
    [InlineData("php", "8.2.36", null)]
    [InlineData("python", "3.11.2", null)]
    [InlineData("nginx", "1.22.1", "Debian")]
    public void A_stock_Debian_12_is_never_called_old(string id, string version, string? mark)
    {
        var age = SoftwareAge.Judge(Slice.Find(id)!, version, Sallyport.Knowledge.Services.VersionPrecision.Exact, mark, Slice, new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero));

        Assert.IsNotType<SupportState.Ended>(age.Support);
        Assert.IsNotType<ReleaseState.Behind>(age.Release);
        Assert.IsNotType<ExposureState.InRange>(age.Exposure);
    }

    [Theory]
    [InlineData("openssh", "9.2p1", "Debian-2+deb12u10", true)]
    [InlineData("openssh", "9.2p1", "Debian-2+deb12u3", false)]
    public void A_full_revision_on_the_wire_gets_an_exact_answer(string id, string version, string mark, bool isNewest)
    {
        var age = SoftwareAge.Judge(Slice.Find(id)!, version, Sallyport.Knowledge.Services.VersionPrecision.Exact, mark, Slice, new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(("Debian 12", isNewest), (age.Distribution, age.Release is ReleaseState.Newest));
    }

    [Theory]
    [InlineData("apache-httpd", "2.4.38", "CVE-2019-0211")]
    [InlineData("exim", "4.91", "CVE-2019-10149")]
    [InlineData("confluence", "7.13.0", "CVE-2022-26134")]
    [InlineData("exchange", "15.2.659.4", "CVE-2021-26855")]
    [InlineData("openssl", "1.0.1f", "CVE-2014-0160")]
    [InlineData("gitlab", "13.10.2", "CVE-2021-22205")]
    [InlineData("grafana", "8.2.6", "CVE-2021-43798")]
    public void A_version_that_was_attacked_is_exposed(string id, string version, string cve)
    {
        var age = SoftwareAge.Judge(Slice.Find(id)!, version, Sallyport.Knowledge.Services.VersionPrecision.Exact, null, Slice, new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero));

        Assert.Contains(Assert.IsType<ExposureState.InRange>(age.Exposure).Flaws, flaw => flaw.Cve == cve);
    }
}
