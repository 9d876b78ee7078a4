using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sallyport.Knowledge.Software;

/// <summary>What is known, on a stated day, of the products that matter most behind port 443: branches and their ends, newest releases, vulnerabilities known to be exploited.</summary>
public sealed record SoftwareSlice
{
    private readonly Lazy<FrozenDictionary<string, KnownProduct>> _byName;

    /// <summary>A slice of nothing.</summary>
    public SoftwareSlice() => _byName = new(ByName);

    private SoftwareSlice(SoftwareSlice other)
    {
        (Feeds, Distributions, Products) = (other.Feeds, other.Distributions, other.Products);
        _byName = new(ByName);
    }

    /// <summary>Nothing known of anything.</summary>
    public static SoftwareSlice Empty { get; } = new();

    /// <summary>The sources with their dates, by name.</summary>
    public ImmutableArray<SoftwareFeed> Feeds { get; init; } = [];

    /// <summary>Releases of distributions.</summary>
    public ImmutableArray<DistributionRelease> Distributions { get; init; } = [];

    /// <summary>The products, by id.</summary>
    public ImmutableArray<KnownProduct> Products { get; init; } = [];

    /// <summary>The source of that name; null when the slice has nothing of it.</summary>
    /// <param name="name">One of <see cref="FeedNames"/>.</param>
    public SoftwareFeed? Feed(string name) => Feeds.FirstOrDefault(feed => feed.Name == name);

    /// <summary>The product of that id, of that lifecycle id or of that CPE name; null when it is none of the known ones.</summary>
    /// <param name="name">e.g. <c>apache-http-server</c>, or <c>apache:http_server</c>.</param>
    public KnownProduct? Find(string name) => _byName.Value.GetValueOrDefault(name);

    /// <summary>The release that a distribution's revision names: <c>deb12u10</c> is of Debian 12; null when it names none.</summary>
    /// <param name="distribution">In lower case.</param>
    /// <param name="release">The release's number or codename.</param>
    public DistributionRelease? Release(string distribution, string release) =>
        Distributions.FirstOrDefault(one => one.Distribution == distribution && (one.Release == release || one.Codename == release));

    /// <summary>Ids come first: a name that is one product's id and another's lifecycle stands for the former.</summary>
    private FrozenDictionary<string, KnownProduct> ByName()
    {
        var names = new Dictionary<string, KnownProduct>(StringComparer.Ordinal);
        foreach (var product in Products) names.TryAdd(product.Id, product);
        foreach (var product in Products)
        {
            if (product.Lifecycle is { } lifecycle) names.TryAdd(lifecycle, product);
            foreach (var cpe in product.Cpes) names.TryAdd(cpe, product);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
