using System.Collections.Immutable;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>What the repositories of a root offer of some packages, without what its settings and module streams hide.</summary>
/// <param name="All">Every version of each.</param>
/// <param name="Advisories">What is said to repair security in them.</param>
/// <param name="WithAdvisories">The repositories that say so of their packages.</param>
/// <param name="Written">When the newest list was fetched; null when there are none.</param>
/// <param name="Gaps">Which lists were not read to their end, and why.</param>
internal sealed record RpmOffers(IReadOnlyList<RpmOffer> All, IReadOnlyList<RpmAdvisory> Advisories, IReadOnlySet<string> WithAdvisories, DateTimeOffset? Written, ImmutableArray<string> Gaps)
{
    private const string Yum = "/var/cache/yum";

    /// <summary>Reads the lists.</summary>
    public static RpmOffers Read(RootFolder root, IReadOnlyList<string> wanted)
    {
        var reading = new Reading(root, wanted);
        foreach (var repository in Repositories.Find(root)) reading.Add(repository);
        if (root.Folders(Yum).Count > 0) reading.Gaps.Add("the lists of yum itself, before dnf, are not read");
        return reading.Run();
    }

    private sealed class Reading(RootFolder root, IReadOnlyList<string> wanted)
    {
        private readonly PackageNames _names = new(wanted);
        private readonly List<PackageScan> _packages = [];
        private readonly List<AdvisoryScan> _advisories = [];
        private readonly List<ModuleScan> _modules = [];
        private readonly HashSet<string> _withAdvisories = new(StringComparer.Ordinal);
        private DateTimeOffset? _written;

        public List<string> Gaps { get; } = [];

        public void Add(Repository repository)
        {
            if (repository.Folder is null || RepositoryLists.Find(root, repository.Folder) is not { } lists)
            {
                Gaps.Add($"the repository {repository.Id} has no lists on this machine");
                return;
            }

            if (_written is null || lists.Written > _written) _written = lists.Written;
            if (lists.Packages is { } packages) _packages.Add(new(repository, packages, _names));
            else Gaps.Add($"the repository {repository.Id} has no list of packages on this machine");
            if (lists.Advisories is { } advisories) _advisories.Add(new(repository, advisories, _names));
            else if (lists.HasAdvisories) Gaps.Add($"the advisories of the repository {repository.Id} are not on this machine");
            if (lists.Advisories is not null) _withAdvisories.Add(repository.Id);
            if (lists.Modules is { } modules) _modules.Add(new(repository, modules, wanted));
        }

        public RpmOffers Run()
        {
            ListScan[] scans = [.. _packages, .. _modules, .. _advisories];
            ListScan.RunAll(scans);
            Gaps.AddRange(scans.Select(scan => scan.Gap).OfType<string>());
            _withAdvisories.ExceptWith(_advisories.Where(scan => scan.Gap is not null).Select(scan => scan.RepositoryId));
            var filter = ModuleFilter.Of(root, _modules);
            return new(
                [.. _packages.SelectMany(scan => scan.Offers).Where(offer => !offer.Repository.Excludes(offer.Name, offer.Full) && filter.Lets(offer))],
                [.. _advisories.SelectMany(scan => scan.Advisories)], _withAdvisories, _written, [.. Gaps]);
        }
    }
}
