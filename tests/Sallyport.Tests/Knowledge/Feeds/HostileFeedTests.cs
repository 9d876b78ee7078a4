using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Knowledge.Feeds;
using Sallyport.Tests.Knowledge.Software;
using Xunit;
using static Sallyport.Tests.Knowledge.Feeds.FeedSamples;

namespace Sallyport.Tests.Knowledge.Feeds;

/// <summary>A file that is not whole is never taken, and none makes the readers throw.</summary>
public sealed class HostileFeedTests
{
    private static readonly (string Name, byte[] Bytes)[] Whole =
    [
        ("kev", Bytes(Kev)), ("epss", Bytes(Epss)), ("epss.gz", Gzip(Epss)), ("product", Bytes(Product)), ("nginx.json", Bytes(Cycles)),
        ("osv", Bytes(Osv)), ("osv.zip", Zip(("a.json", Bytes(Osv)))), ("nvd", Bytes(Nvd)), ("tracker", Bytes(Tracker)),
    ];

    public static TheoryData<string> Names => [.. Whole.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_was_cut_off_anywhere_is_refused(string name)
    {
        var whole = Whole.Single(file => file.Name == name).Bytes;
        Assert.IsType<FeedReading.Taken>(Read(whole, name));

        // The table of scores is made of lines: what ends with one looks whole to it, as it does to everybody.
        var last = name == "epss" ? whole.AsSpan(0, whole.Length - 1).LastIndexOf((byte)'\n') + 1 : whole.Length;
        var taken = Enumerable.Range(0, whole.Length).Where(length => Read(whole[..length], name) is FeedReading.Taken).Where(length => length < last && !(name == "epss" && whole[length - 1] == '\n'));
        Assert.Empty(taken);
    }

    [Theory]
    [InlineData("""{"catalogVersion":"2026.11.21","count":2,"vulnerabilities":[{"cveID":"CVE-2026-1001","dateAdded":"2026-11-02"}]}""", "says 2 entries and holds 1")]
    [InlineData("""{"catalogVersion":"2026.11.21","count":0,"vulnerabilities":[]}""", "holds no entries")]
    [InlineData("""{"resultsPerPage":3,"timestamp":"2026-11-22T08:00:00","vulnerabilities":[]}""", "says 3 entries and holds 0")]
    [InlineData("""{"generated_at":"2026-11-22","total":5,"result":[]}""", "says 5 products and holds 0")]
    [InlineData("""{"generated_at":"2026-11-22","total":1,"result":[{"name":"nginx","uri":"u"}]}""", "without their releases")]
    [InlineData("#model_version:v1,score_date:2026-11-21\ncve,epss,percentile\nCVE-2026-0001,0.5,1.5\n", "line 3")]
    [InlineData("#model_version:v1,score_date:2026-11-21\ncve,epss,percentile\nCVE-2026-0001,0,5\n", "line 3")]
    [InlineData("#model_version:v1,score_date:2026-11-21\n<html>\n", "line 2")]
    [InlineData("#model_version:v1,score_date:2026-11-21\ncve,epss,percentile\n", "no scores")]
    [InlineData("cve,epss,percentile\nCVE-2026-0001,0.5,0.5\n", "of which day")]
    [InlineData("<!doctype html><title>429 Too Many Requests</title>", "none of the feeds")]
    [InlineData("""{"message":"rate limited"}""", "none of the feeds")]
    [InlineData("", "none of the feeds")]
    [InlineData("null", "none of the feeds")]
    [InlineData("[1,2]", "none of the feeds")]
    public void What_contradicts_itself_or_is_something_else_is_refused_and_told_why(string text, string cause) =>
        Assert.Contains(cause, Assert.IsType<FeedReading.Refused>(Read(Bytes(text), "feed.json")).Cause, StringComparison.Ordinal);

    [Fact]
    public void An_archive_is_refused_for_one_record_that_was_cut_off() =>
        Assert.IsType<FeedReading.Refused>(Read(Zip(("a.json", Bytes(Osv)), ("b.json", Bytes(Osv)[..100])), "all.zip"));

    [Fact]
    public void A_small_archive_that_grows_without_end_is_refused()
    {
        var bomb = Zip(("a.json", new byte[17 * 1024 * 1024]));

        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Contains("larger than", Assert.IsType<FeedReading.Refused>(Read(bomb, "all.zip")).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Assert.IsType<FeedReading.Refused>(Read(Bytes("""{"catalogVersion":""" + new string('[', 100_000)), "kev"));
        Assert.IsType<FeedReading.Refused>(Read(Bytes("""{"nginx":{"CVE-1":""" + new string('[', 100_000)), "tracker"));
    }

    [Theory]
    [InlineData("""{"catalogVersion":"2026.11.21","count":1,"vulnerabilities":[{"cveID":"\ud800","dateAdded":"2026-11-02"}]}""")]
    [InlineData("""{"\ud800":{"CVE-1":{}}}""")]
    [InlineData("""{"id":"\udfff","modified":"2026-11-19","affected":[]}""")]
    public void Texts_that_are_none_never_throw(string json) => Assert.NotNull(Read(Bytes(json), "feed.json"));

    /// <summary>Found by fuzzing: a name of CPE that ends before the vendor, where another system is a condition.</summary>
    [Theory]
    [InlineData("cpe:2.3:o")]
    [InlineData("cpe:2.3:o:microsoft")]
    [InlineData("")]
    public void A_name_of_CPE_that_is_cut_is_left_out(string name) =>
        Assert.IsType<FeedReading.Taken>(Read(Bytes(Nvd.Replace("cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*", name, StringComparison.Ordinal)), "nvd"));

    [Fact]
    public void What_is_kept_of_a_hostile_file_is_versions_and_ids_only()
    {
        var hostile = Product.Replace("\"1.33.1\"", "\"1.33\\u001b[2J<script>\"", StringComparison.Ordinal).Replace("\"name\":\"1.32\"", "\"name\":\"<b>\"", StringComparison.Ordinal);

        var taken = Assert.IsType<FeedReading.Taken>(Read(Bytes(hostile), "product"));

        Assert.Equal(["1.33", "0.9"], taken.Slice.Find("nginx")!.Branches.Select(branch => branch.Cycle));
        Assert.Null(taken.Slice.Find("nginx")!.Branches[0].Latest);
    }

    [Fact]
    public void A_changed_byte_anywhere_never_throws() => Prop.ForAll(Changed().ToArbitrary(), file => Read(file.Bytes, file.Name) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_at_all_never_throw() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Read(bytes ?? [], "x") is not null).QuickCheckThrowOnFailure();

    private static Gen<(string Name, byte[] Bytes)> Changed() =>
        from file in Gen.Elements(Whole)
        from at in Gen.Choose(0, file.Bytes.Length - 1)
        from value in Gen.Choose(0, 255)
        select (file.Name, (byte[])[.. file.Bytes[..at], (byte)value, .. file.Bytes[(at + 1)..]]);

    private static FeedReading Read(byte[] bytes, string name) => new FeedFile(bytes, name, new(2026, 11, 23)).Read(SampleSlice.Slice);
}
