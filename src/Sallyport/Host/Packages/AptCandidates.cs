using System.Collections.Immutable;
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
    public static void Complete(RootFolder root, PackageAnswer[] answers, IReadOnlyList<PackageQuestion> questions)
    {
        string[] wanted = [.. answers.Where((answer, i) => questions[i].Newer).OfType<PackageAnswer.Found>().Where(found => found.Package.Manager == PackageManager.Dpkg).Select(found => found.Package.Name)];
        if (wanted.Length == 0) return;

        var names = new PackageNames(wanted);
        var lists = AptLists.Find(root);
        var scans = lists.Scan(names);
        ImmutableArray<string> gaps = [.. scans.Where(scan => scan.Gap is not null).Select(scan => scan.Gap!)];
        AptOffer[] offers = [.. scans.SelectMany(scan => scan.Offers)];
        for (var i = 0; i < answers.Length; i++)
        {
            if (questions[i].Newer && answers[i] is PackageAnswer.Found { Package: { Manager: PackageManager.Dpkg } package }) answers[i] = new PackageAnswer.Found(Choose(package, offers, lists.Written, gaps));
        }
    }

    private static PackageObservation Choose(PackageObservation package, AptOffer[] offers, DateTimeOffset? written, ImmutableArray<string> gaps)
    {
        AptOffer[] fitting = [.. offers.Where(offer => offer.Name == package.Name && Fits(offer.Architecture, package.Architecture))];
        var installed = package.Version is null ? null : DebianVersion.ReadRecorded(package.Version);
        var ordinary = Newest(fitting.Where(offer => offer.List.Suite.Automatic), installed);
        var other = Newest(fitting.Where(offer => offer.List.Suite is { Automatic: false, Upgrades: true }), installed);
        var security = Newest(fitting.Where(offer => offer.List.Suite.Security), installed);
        var isOld = ordinary is null || (installed is not null && DebianVersion.ReadRecorded(ordinary.Version)!.ComparedTo(installed) < 0);
        return package with
        {
            Candidate = isOld && other is { Newer: true } ? other : ordinary,
            SecurityUpdate = security is { Newer: true } ? security : null,
            ListsWritten = written,
            Gaps = [.. package.Gaps, .. gaps],
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
