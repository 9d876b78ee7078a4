using System.Text.Json;

namespace Sallyport.Knowledge.Software;

/// <summary>Reads a slice from its own form (docs/knowledge.md).</summary>
internal static class SliceReader
{
    /// <summary>What the member <c>format</c> says.</summary>
    internal const string Format = "sallyport-software/1";

    /// <summary>The slice in <paramref name="json"/>; null when it is none, was cut off, or is of a form that this build does not know.</summary>
    internal static SoftwareSlice? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.Text("format") == Format ? Slice(document.RootElement) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SoftwareSlice Slice(JsonElement root) => new()
    {
        Feeds = [.. root.Items("feeds").Select(Feed).OfType<SoftwareFeed>()],
        Distributions = [.. root.Items("distributions").Select(Distribution).OfType<DistributionRelease>()],
        Products = [.. root.Items("products").Select(Product).OfType<KnownProduct>()],
    };

    private static SoftwareFeed? Feed(JsonElement feed) =>
        feed.Text("name") is { } name && feed.Day("date") is { } date ? new(name, date, (int)(feed.Number("count") ?? 0), feed.Text("model")) : null;

    private static DistributionRelease? Distribution(JsonElement release) =>
        release.Text("distribution") is { } distribution && release.Text("release") is { } number && release.Day("ends") is { } ends
            ? new(distribution, number, release.Text("codename") ?? number, ends, release.Day("longTermEnds"))
            : null;

    private static KnownProduct? Product(JsonElement product) => product.Text("id") is not { } id ? null : new()
    {
        Id = id,
        Lifecycle = product.Text("lifecycle"),
        Cpes = [.. product.Texts("cpe")],
        Exploited = [.. product.Texts("kev")],
        Debian = [.. product.Texts("debian")],
        Osv = [.. product.Texts("osv")],
        HidesBuilder = product.Flag("hidesBuilder"),
        Branches = [.. product.Items("branches").Select(Branch).OfType<SoftwareBranch>()],
        Shipped = [.. product.Items("shipped").Select(Shipped).OfType<ShippedPackage>()],
        Vulnerabilities = [.. product.Items("vulnerabilities").Select(Vulnerability).OfType<KnownVulnerability>()],
    };

    private static SoftwareBranch? Branch(JsonElement branch) => branch.Text("cycle") is not { } cycle
        ? null
        : new(cycle, branch.Day("released"), branch.Day("ends"), branch.Flag("ended"), branch.Text("latest"), branch.Day("latestDate"));

    private static ShippedPackage? Shipped(JsonElement package) =>
        package.Text("distribution") is { } distribution && package.Text("release") is { } release && package.Text("version") is { } version
            ? new(distribution, release, version)
            : null;

    private static KnownVulnerability? Vulnerability(JsonElement flaw) => flaw.Text("cve") is not { } cve ? null : new()
    {
        Cve = cve,
        Exploited = flaw.Day("exploited"),
        Ransomware = flaw.Flag("ransomware"),
        Score = flaw.Number("epss") is { } probability ? new(probability, flaw.Number("percentile") ?? 0) : null,
        Cvss = flaw.Number("cvss"),
        Condition = flaw.Text("condition"),
        Ranges = [.. flaw.Items("ranges").Select(Range)],
        Debian = [.. flaw.Members("debian").Select(fix => new DebianFix(fix.Name, JsonFields.Text(fix.Value)))],
    };

    private static VersionRange Range(JsonElement range) => new(range.Text("introduced"), range.Text("fixed"), range.Text("lastAffected"), range.Text("after"));
}
