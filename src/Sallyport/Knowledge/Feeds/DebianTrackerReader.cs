using System.Text.Json;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Reads the Debian security tracker: in which version of each package Debian fixed a flaw, release by release, and which version it ships now.</summary>
/// <remarks>Source package, then CVE, then release by codename. A fixed version of 0 means that the release never had the flaw; "undetermined" says nothing; the file does not date itself.</remarks>
internal static class DebianTrackerReader
{
    /// <summary>Reads the tracker package by package: it is large, and few packages are known.</summary>
    internal static FeedReading Read(ReadOnlySpan<byte> json, DateOnly date, SoftwareSlice slice)
    {
        var import = new Import(slice);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var packages = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            packages++;
            var name = reader.GetString() ?? string.Empty;
            reader.Read();
            if (import.Products(name) is { Count: > 0 } products) import.Take(products, JsonElement.ParseValue(ref reader));
            else reader.Skip();
        }

        // Reading on past the last brace refuses what follows it, and what ends before it.
        while (reader.Read()) reader.Skip();
        var feed = new SoftwareFeed(FeedNames.Debian, date, packages);
        return new FeedReading.Taken(import.Close(feed), feed, import.Kept);
    }

    private sealed class Import(SoftwareSlice slice)
    {
        private readonly SliceEditor _editor = new(slice);
        private readonly FeedNamesIndex _names = FeedNamesIndex.Of(slice, product => product.Debian);
        private readonly HashSet<string> _begun = [];

        internal int Kept { get; private set; }

        internal IReadOnlyList<string> Products(string package) => _names.Find(package);

        internal SoftwareSlice Close(SoftwareFeed feed) => _editor.Close(feed);

        internal void Take(IReadOnlyList<string> products, JsonElement package)
        {
            foreach (var product in products)
            {
                TakeShipped(product, package);
                foreach (var flaw in package.EnumerateObject().Where(flaw => _editor.Has(product, flaw.Name))) TakeFixes(product, flaw);
            }
        }

        private void TakeFixes(string product, JsonProperty flaw)
        {
            var fixes = flaw.Value.Members("releases").Select(Fix).OfType<DebianFix>().ToList();
            if (fixes.Count == 0) return;

            Kept++;
            _editor.Change(product, flaw.Name, known => known with { Debian = [.. known.Debian.Where(old => fixes.TrueForAll(fix => fix.Release != old.Release)), .. fixes] });
        }

        private DebianFix? Fix(JsonProperty release) => slice.Release("debian", release.Name) is not { } known ? null : release.Value.Text("status") switch
        {
            "resolved" when FeedText.Version(release.Value.Text("fixed_version")) is { } version => new(known.Release, version),
            "open" => new(known.Release, null),
            _ => null,
        };

        /// <summary>Every entry of a package repeats the versions in the archives; the newest of a release's archives is what it ships.</summary>
        private void TakeShipped(string product, JsonElement package)
        {
            var shipped = package.EnumerateObject().SelectMany(flaw => flaw.Value.Members("releases")).SelectMany(Versions).GroupBy(one => one.Release, StringComparer.Ordinal).Select(Newest).ToList();
            if (shipped.Count == 0) return;

            var others = _begun.Add(product) ? new Predicate<ShippedPackage>(old => old.Distribution != "debian") : _ => true;
            _editor.Change(product, known => known with { Shipped = [.. known.Shipped.Where(old => others(old)), .. shipped] });
        }

        private IEnumerable<ShippedPackage> Versions(JsonProperty release) => slice.Release("debian", release.Name) is not { } known
            ? []
            : release.Value.Members("repositories").Select(suite => JsonFields.Text(suite.Value)).OfType<string>().Where(version => DebianVersion.Parse(version) is not null).Select(version => new ShippedPackage("debian", known.Release, version));

        private static ShippedPackage Newest(IEnumerable<ShippedPackage> all) => all.Aggregate((one, other) => DebianVersion.Parse(one.Version)!.ComparedTo(DebianVersion.Parse(other.Version)!) >= 0 ? one : other);
    }
}
