using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sallyport.Knowledge.Software;

/// <summary>Writes a slice in its own form: one line a feed, a release and a product, everything sorted, so that the same knowledge is the same bytes and a change is a small difference.</summary>
internal static class SliceWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The slice as UTF-8.</summary>
    internal static byte[] Write(SoftwareSlice slice)
    {
        var to = new ArrayBufferWriter<byte>();
        Put(to, $"{{\"format\":\"{SliceReader.Format}\",\n\"feeds\":[\n");
        Lines(to, slice.Feeds.OrderBy(feed => feed.Name, StringComparer.Ordinal), Feed);
        Put(to, "],\n\"distributions\":[\n");
        Lines(to, slice.Distributions.OrderBy(one => one.Distribution, StringComparer.Ordinal).ThenBy(one => one.Ends), Distribution);
        Put(to, "],\n\"products\":[\n");
        Lines(to, slice.Products.OrderBy(product => product.Id, StringComparer.Ordinal), Product);
        Put(to, "]}\n");
        return to.WrittenSpan.ToArray();
    }

    private static void Put(ArrayBufferWriter<byte> to, string text) => to.Write(System.Text.Encoding.UTF8.GetBytes(text));

    private static void Lines<T>(ArrayBufferWriter<byte> to, IEnumerable<T> all, Action<Utf8JsonWriter, T> members)
    {
        var first = true;
        foreach (var one in all)
        {
            if (!first) Put(to, ",\n");
            first = false;
            using var writer = new Utf8JsonWriter(to, Options);
            writer.WriteStartObject();
            members(writer, one);
            writer.WriteEndObject();
        }

        if (!first) Put(to, "\n");
    }

    private static void Feed(Utf8JsonWriter to, SoftwareFeed feed)
    {
        to.WriteString("name", feed.Name);
        Day(to, "date", feed.Date);
        to.WriteNumber("count", feed.Count);
        Text(to, "model", feed.Model);
    }

    private static void Distribution(Utf8JsonWriter to, DistributionRelease release)
    {
        to.WriteString("distribution", release.Distribution);
        to.WriteString("release", release.Release);
        to.WriteString("codename", release.Codename);
        Day(to, "ends", release.Ends);
        Day(to, "longTermEnds", release.LongTermEnds);
    }

    /// <summary>The members of one product.</summary>
    internal static void Product(Utf8JsonWriter to, KnownProduct product)
    {
        to.WriteString("id", product.Id);
        Text(to, "lifecycle", product.Lifecycle);
        Texts(to, "cpe", product.Cpes);
        Texts(to, "kev", product.Exploited);
        Texts(to, "debian", product.Debian);
        Texts(to, "osv", product.Osv);
        Flag(to, "hidesBuilder", product.HidesBuilder);
        List(to, "branches", product.Branches, Branch);
        List(to, "shipped", product.Shipped.OrderBy(one => one.Distribution, StringComparer.Ordinal).ThenBy(one => one.Release, StringComparer.Ordinal), Shipped);
        List(to, "vulnerabilities", product.Vulnerabilities.OrderBy(one => one.Cve, StringComparer.Ordinal), Vulnerability);
    }

    private static void Branch(Utf8JsonWriter to, SoftwareBranch branch)
    {
        to.WriteString("cycle", branch.Cycle);
        Day(to, "released", branch.Released);
        Day(to, "ends", branch.Ends);
        Flag(to, "ended", branch.HasEnded);
        Text(to, "latest", branch.Latest);
        Day(to, "latestDate", branch.LatestDate);
    }

    private static void Shipped(Utf8JsonWriter to, ShippedPackage package)
    {
        to.WriteString("distribution", package.Distribution);
        to.WriteString("release", package.Release);
        to.WriteString("version", package.Version);
    }

    private static void Vulnerability(Utf8JsonWriter to, KnownVulnerability flaw)
    {
        to.WriteString("cve", flaw.Cve);
        Day(to, "exploited", flaw.Exploited);
        Flag(to, "ransomware", flaw.Ransomware);
        Number(to, "epss", flaw.Score?.Probability);
        Number(to, "percentile", flaw.Score?.Percentile);
        Number(to, "cvss", flaw.Cvss);
        Text(to, "condition", flaw.Condition);
        List(to, "ranges", flaw.Ranges, Range);
        if (!flaw.Debian.IsEmpty) Debian(to, flaw);
    }

    private static void Range(Utf8JsonWriter to, VersionRange range)
    {
        Text(to, "introduced", range.Introduced);
        Text(to, "after", range.After);
        Text(to, "fixed", range.Fixed);
        Text(to, "lastAffected", range.LastAffected);
    }

    private static void Debian(Utf8JsonWriter to, KnownVulnerability flaw)
    {
        to.WriteStartObject("debian");
        foreach (var fix in flaw.Debian.OrderBy(fix => fix.Release, StringComparer.Ordinal)) to.WriteString(fix.Release, fix.Fixed);
        to.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter to, string name, IEnumerable<T> all, Action<Utf8JsonWriter, T> members)
    {
        var any = false;
        foreach (var one in all)
        {
            if (!any) to.WriteStartArray(name);
            any = true;
            to.WriteStartObject();
            members(to, one);
            to.WriteEndObject();
        }

        if (any) to.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter to, string name, IReadOnlyCollection<string> all)
    {
        if (all.Count == 0) return;
        to.WriteStartArray(name);
        foreach (var one in all) to.WriteStringValue(one);
        to.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter to, string name, string? text)
    {
        if (text is not null) to.WriteString(name, text);
    }

    private static void Day(Utf8JsonWriter to, string name, DateOnly? day) => Text(to, name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Flag(Utf8JsonWriter to, string name, bool flag)
    {
        if (flag) to.WriteBoolean(name, true);
    }

    private static void Number(Utf8JsonWriter to, string name, double? number)
    {
        if (number is { } value) to.WriteNumber(name, value);
    }
}
