using Sallyport.Knowledge.Software;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Packages;

/// <summary>Decides which of the offered versions apt would take.</summary>
/// <remarks>
/// As apt_preferences(5) has it without preferences of the administrator's own: the newest of ordinary suites; from a suite that is NotAutomatic nothing, and from one
/// that is also ButAutomaticUpgrades only when no ordinary suite has as new a version as is installed.
/// </remarks>
internal static class AptCandidates
{
    /// <summary>Adds the candidates to what was found, where they were asked for.</summary>
    /// <param name="root">The root whose lists are read.</param>
    /// <param name="answers">What was found.</param>
    /// <param name="questions">What was asked.</param>
    /// <param name="ahead">What was read of them before; null for nothing.</param>
    public static void Complete(RootFolder root, PackageAnswer[] answers, IReadOnlyList<PackageQuestion> questions, AptForesight? ahead)
    {
        var wanted = WantedPackages.Of(answers, questions, PackageManager.Dpkg);
        if (wanted.Count == 0) return;

        string[] names = [.. wanted.Select(package => package.Name)];
        var offers = ahead?.Of(names) ?? AptOffers.Read(root, new PackageNames(names));
        WantedPackages.Replace(answers, questions, PackageManager.Dpkg, package => Choose(package, offers));
    }

    private static PackageObservation Choose(PackageObservation package, AptOffers offers)
    {
        AptOffer[] fitting = [.. offers.All.Where(offer => offer.Name == package.Name && Fits(offer.Architecture, package.Architecture))];
        var installed = package.Version is null ? null : DebianVersion.ReadRecorded(package.Version);
        var ordinary = Newest(fitting.Where(offer => offer.List.Suite.Automatic), installed);
        var other = Newest(fitting.Where(offer => offer.List.Suite is { Automatic: false, Upgrades: true }), installed);
        var security = Newest(fitting.Where(offer => offer.List.Suite.Security), installed);
        var isOld = ordinary is null || (installed is not null && DebianVersion.ReadRecorded(ordinary.Version)!.ComparedTo(installed) < 0);
        return package with
        {
            Candidate = isOld && other is { Newer: true } ? other : ordinary,
            SecurityUpdate = security is { Newer: true } ? security : null,
            SecurityTold = offers.Security,
            ListsWritten = offers.Written,
            Gaps = [.. package.Gaps, .. offers.Gaps],
        };
    }

    private static bool Fits(string offered, string? installed) => installed is null or "all" || offered == "all" || offered == installed;

    /// <summary>The newest; of lists that offer the same version one of a security suite.</summary>
    private static PackageCandidate? Newest(IEnumerable<AptOffer> offers, DebianVersion? installed)
    {
        (AptOffer Offer, DebianVersion Version)? best = null;
        foreach (var offer in offers)
        {
            if (DebianVersion.ReadRecorded(offer.Version) is not { } version) continue;

            var order = best is null ? 1 : version.ComparedTo(best.Value.Version);
            if (order > 0 || (order == 0 && offer.List.Suite.Security && !best!.Value.Offer.List.Suite.Security)) best = (offer, version);
        }

        if (best is null) return null;

        var (chosen, newest) = best.Value;
        return new(chosen.Version, chosen.List.Name, chosen.List.Suite.Security, installed is not null && newest.ComparedTo(installed) > 0);
    }
}
