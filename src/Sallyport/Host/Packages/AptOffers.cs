using System.Collections.Immutable;

namespace Sallyport.Host.Packages;

/// <summary>What the lists below a root offer of some packages.</summary>
/// <param name="All">Every version of each.</param>
/// <param name="Security">Whether a list is of a security suite.</param>
/// <param name="Written">When the newest list was written; null when there are none.</param>
/// <param name="Gaps">Which lists were not read to their end, and why.</param>
internal sealed record AptOffers(AptOffer[] All, bool Security, DateTimeOffset? Written, ImmutableArray<string> Gaps)
{
    /// <summary>Reads the lists.</summary>
    public static AptOffers Read(RootFolder root, PackageNames names)
    {
        var lists = AptLists.Find(root);
        var scans = lists.Scan(names);
        return new([.. scans.SelectMany(scan => scan.Offers)], lists.All.Any(list => list.Suite.Security), lists.Written, [.. scans.Where(scan => scan.Gap is not null).Select(scan => scan.Gap!)]);
    }
}
