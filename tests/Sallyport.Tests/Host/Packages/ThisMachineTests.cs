using Sallyport.Host.Packages;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>Every file of this machine's packages against what dpkg itself records.</summary>
public sealed class ThisMachineTests
{
    private const int Seed = 443;
    private static readonly string[] Merged = ["/bin/", "/sbin/", "/lib/", "/lib64/"];

    [DpkgFact]
    public void Every_file_of_every_package_is_found_in_a_package_that_records_it()
    {
        var truth = Recorded();
        string[] paths = [.. truth.Keys.Where(File.Exists).Order(StringComparer.Ordinal)];
        var diverted = File.ReadAllLines("/var/lib/dpkg/diversions").Where((_, line) => line % 3 != 2).Select(Canonical).ToHashSet(StringComparer.Ordinal);

        var answers = paths.Chunk(5000).SelectMany(batch => new DpkgDatabase(new RootFolder("/")).Find([.. batch.Select(path => new PackageQuestion(path, null, Newer: false))])).ToList();

        Assert.True(paths.Length > 1000, "the machine's lists were read");
        Assert.Empty(paths.Zip(answers).Where(pair => !diverted.Contains(Canonical(pair.First)) && !IsRight(pair.Second, truth[pair.First])).Select(pair => $"{pair.First}: {pair.Second}").Take(20));
    }

    [DpkgFact]
    public void Three_hundred_paths_and_their_other_names_belong_to_whom_dpkg_says()
    {
        var random = new Random(Seed);
        string[] all = [.. Recorded().Keys.Where(File.Exists).Order(StringComparer.Ordinal)];
        string[] sample = [.. random.GetItems(all, 300), .. File.ReadAllLines("/var/lib/dpkg/diversions").Where((_, line) => line % 3 == 0).Where(File.Exists)];
        var owners = Dpkg.Owners(sample);
        var cases = sample.Where(owners.ContainsKey).SelectMany(path => Names(path).Select(name => (Name: name, Owners: owners[path]))).ToList();

        var answers = new PackageLookup("/").FindMany([.. cases.Select(each => each.Name)]);

        Assert.True(cases.Count >= 300);
        Assert.Contains(cases, each => !owners.ContainsKey(each.Name));
        Assert.Empty(cases.Zip(answers).Where(pair => !IsRight(pair.Second, pair.First.Owners)).Select(pair => $"{pair.First.Name}: {pair.Second}"));
    }

    [DpkgFact]
    public void The_shell_is_intact_under_each_of_its_names()
    {
        foreach (var path in (string[])["/bin/bash", "/usr/bin/bash"])
        {
            var found = Assert.IsType<PackageAnswer.Found>(new PackageLookup("/").Find(path, verify: true)).Package;

            Assert.Equal(("bash", FileIntegrity.Intact, "md5"), (found.Name, found.Integrity.State, found.Integrity.Algorithm));
            Assert.NotNull(found.Version);
        }
    }

    [DpkgFact]
    public void A_file_that_no_package_brought_has_no_owner() =>
        Assert.IsType<PackageAnswer.Unowned>(new PackageLookup("/").Find(typeof(ThisMachineTests).Assembly.Location, verify: true));

    private static bool IsRight(PackageAnswer answer, HashSet<string> owners) => answer is PackageAnswer.Found found && owners.Contains(found.Package.Name);

    private static IEnumerable<string> Names(string path)
    {
        yield return path;
        foreach (var folder in Merged.Where(folder => Directory.Exists($"/usr{folder}")))
        {
            if (path.StartsWith(folder, StringComparison.Ordinal)) yield return $"/usr{path}";
            if (path.StartsWith($"/usr{folder}", StringComparison.Ordinal)) yield return path["/usr".Length..];
        }
    }

    private static string Canonical(string path) => Merged.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) ? $"/usr{path}" : path;

    private static Dictionary<string, HashSet<string>> Recorded()
    {
        var recorded = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var list in Directory.EnumerateFiles("/var/lib/dpkg/info", "*.list"))
        {
            var package = Path.GetFileNameWithoutExtension(list).Split(':')[0];
            foreach (var path in File.ReadLines(list))
            {
                if (!recorded.TryGetValue(path, out var owners)) recorded.Add(path, owners = []);
                owners.Add(package);
            }
        }

        return recorded;
    }
}
