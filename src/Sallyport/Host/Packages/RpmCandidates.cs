using Sallyport.Host.Packages.Repodata;
using Sallyport.Knowledge.Software;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Packages;

/// <summary>Decides which version dnf or zypper would take, from what they have fetched of their repositories.</summary>
/// <remarks>
/// The newest of those with the lowest number of priority, without what the settings exclude and what module streams hide (dnf.conf(5), dnf.modularity(7)); zypper keeps to the vendor that a package came from.
/// A security update is one that an advisory on security names and the candidate is not older than.
/// </remarks>
internal static class RpmCandidates
{
    /// <summary>Adds the candidates to what was found, where they were asked for.</summary>
    public static void Complete(RootFolder root, PackageAnswer[] answers, IReadOnlyList<PackageQuestion> questions)
    {
        var wanted = WantedPackages.Of(answers, questions, PackageManager.Rpm);
        if (wanted.Count == 0) return;

        var offers = RpmOffers.Read(root, [.. wanted.Select(package => package.Name).Distinct(StringComparer.Ordinal)]);
        WantedPackages.Replace(answers, questions, PackageManager.Rpm, package => Choose(package, offers));
    }

    private static PackageObservation Choose(PackageObservation package, RpmOffers offers)
    {
        var installed = package.Version is null ? null : RpmVersion.Read(package.Version);
        var best = Newest(offers.All.Where(offer => offer.Name == package.Name && Fits(offer.Architecture, package.Architecture) && (!offer.Repository.KeepsVendor || package.Vendor is null || offer.Vendor == package.Vendor)));
        var repair = best is null || installed is null ? null : Repair(package, installed, best, offers.Advisories);
        return package with
        {
            Candidate = best is null ? null : new(best.Version.ToString(), best.Repository.Id, repair is not null && repair.Version.ComparedTo(best.Version) == 0, IsNewer(best.Version, installed)),
            SecurityUpdate = repair is null ? null : new(repair.Version.ToString(), $"{repair.Id} in {repair.Repository.Id}", Security: true, Newer: true),
            SecurityTold = best is not null && offers.WithAdvisories.Contains(best.Repository.Id),
            ListsWritten = offers.Written,
            Gaps = [.. package.Gaps, .. offers.Gaps],
        };
    }

    private static bool IsNewer(RpmVersion version, RpmVersion? installed) => installed is not null && version.ComparedTo(installed) > 0;

    private static RpmOffer? Newest(IEnumerable<RpmOffer> offers)
    {
        RpmOffer? best = null;
        foreach (var offer in offers)
        {
            if (best is null || offer.Repository.Priority < best.Repository.Priority || (offer.Repository.Priority == best.Repository.Priority && offer.Version.ComparedTo(best.Version) > 0)) best = offer;
        }

        return best;
    }

    private static RpmAdvisory? Repair(PackageObservation package, RpmVersion installed, RpmOffer best, IEnumerable<RpmAdvisory> advisories)
    {
        RpmAdvisory? newest = null;
        foreach (var advisory in advisories)
        {
            if (advisory.Name != package.Name || !Fits(advisory.Architecture, package.Architecture) || !IsNewer(advisory.Version, installed) || advisory.Version.ComparedTo(best.Version) > 0) continue;
            if (newest is null || advisory.Version.ComparedTo(newest.Version) > 0) newest = advisory;
        }

        return newest;
    }

    private static bool Fits(string offered, string? installed) => installed is null or "noarch" || offered == "noarch" || offered == installed;
}
