using System.Text;
using Sallyport.Knowledge.Software;
using Xunit;

namespace Sallyport.Tests.Knowledge.Software;

public sealed class SliceTests
{
    [Fact]
    public void What_is_written_reads_the_same()
    {
        var written = SliceWriter.Write(SampleSlice.Slice);
        var read = SliceReader.Read(written)!;

        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(SliceWriter.Write(read)));
        Assert.Equal(SampleSlice.Slice.Feeds.OrderBy(feed => feed.Name, StringComparer.Ordinal), read.Feeds.AsEnumerable());
        Assert.Equal(SampleSlice.Nginx.Branches.AsEnumerable(), read.Find("nginx")!.Branches.AsEnumerable());
        Assert.Equal(SampleSlice.Nginx.Vulnerabilities[0] with { Ranges = [], Debian = [] }, read.Find("nginx")!.Vulnerabilities[0] with { Ranges = [], Debian = [] });
        Assert.Equal(SampleSlice.Nginx.Vulnerabilities[1].Ranges.AsEnumerable(), read.Find("nginx")!.Vulnerabilities[1].Ranges.AsEnumerable());
        Assert.Equal(SampleSlice.OpenSsh.Vulnerabilities[0].Debian.AsEnumerable(), read.Find("openssh")!.Vulnerabilities[0].Debian.AsEnumerable());
    }

    [Fact]
    public void The_order_of_what_was_put_in_does_not_show()
    {
        var turned = SampleSlice.Slice with { Feeds = [.. SampleSlice.Slice.Feeds.Reverse()], Products = [.. SampleSlice.Slice.Products.Reverse()], Distributions = [.. SampleSlice.Slice.Distributions.Reverse()] };

        Assert.Equal(SliceWriter.Write(SampleSlice.Slice), SliceWriter.Write(turned));
    }

    [Fact]
    public void A_product_is_found_by_its_id_its_lifecycle_and_its_CPE_name()
    {
        Assert.Same(SampleSlice.OpenSsh, SampleSlice.Slice.Find("openssh"));
        Assert.Same(SampleSlice.OpenSsh, SampleSlice.Slice.Find("openbsd:openssh"));
        Assert.Same(SampleSlice.Nginx, SampleSlice.Slice.Find("f5:nginx"));
        Assert.Null(SampleSlice.Slice.Find("apache"));
        Assert.Null((SampleSlice.Slice with { Products = [] }).Find("nginx"));
    }

    [Fact]
    public void Every_prefix_of_a_slice_is_refused_but_the_whole()
    {
        var whole = SliceWriter.Write(SampleSlice.Slice);

        Assert.All(Enumerable.Range(0, whole.Length - 2).Where(length => length % 37 == 0), length => Assert.Null(SliceReader.Read(whole.AsSpan(0, length))));
        Assert.NotNull(SliceReader.Read(whole));
    }

    [Theory]
    [InlineData("""{"format":"sallyport-software/2","products":[]}""")]
    [InlineData("[]")]
    [InlineData("""{"format":"\ud800"}""")]
    public void Another_form_is_refused(string json) => Assert.Null(SliceReader.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Members_of_another_kind_are_left_out_and_the_rest_is_kept()
    {
        var read = SliceReader.Read("""{"format":"sallyport-software/1","feeds":[{"name":1}],"products":[{"id":"a","branches":{},"cpe":[1,"x:y"],"vulnerabilities":[{"cve":"CVE-1","cvss":"high"}]},{}]}"""u8)!;

        Assert.Empty(read.Feeds);
        var product = Assert.Single(read.Products);
        Assert.Equal("x:y", Assert.Single(product.Cpes));
        Assert.Null(Assert.Single(product.Vulnerabilities).Cvss);
    }
}
