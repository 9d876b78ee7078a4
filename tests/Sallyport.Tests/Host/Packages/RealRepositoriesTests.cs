using Sallyport.Host.Packages;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>What dnf and zypper would install, from repositories that createrepo_c made and they fetched, against what is read of the same lists.</summary>
public sealed class RealRepositoriesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sallyport-repositories-");

    public void Dispose() => _folder.Delete(recursive: true);

    [RepositoryFact("dnf")]
    public void The_newer_versions_are_those_that_dnf_would_install_and_the_security_updates_those_that_it_names()
    {
        Tool.Shell($"{RepositoryScript.Build}\n{RepositoryScript.Dnf} makecache > cache", _folder.FullName);
        var truth = Versions(Shell($"{RepositoryScript.Dnf} -C check-update | awk -F'[ .]+' '/noarch/ {{ print $1, $3, $4 }}'"));
        var advisories = Shell($"{RepositoryScript.Dnf} -C updateinfo list --security | awk '{{ print $3, $1 }}'").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(13, truth.Count);
        Assert.Equal(2, advisories.Length);
        AssertTold(truth, advisories);

        // The same lists in Zstandard's form, as newer tools write them; nothing else may change.
        Shell("cd root/var/cache/dnf/base-*/repodata; for list in *.gz; do gzip -d $list; zstd -q --rm ${list%.gz}; done; sed -i 's/[.]gz\"/.zst\"/' repomd.xml");
        AssertTold(truth, advisories);
    }

    [RepositoryFact("zypper")]
    public void The_newer_versions_are_those_that_zypper_would_install()
    {
        const string Zypper = "zypper --root \"$PWD/root\" --non-interactive --no-gpg-checks";
        Tool.Shell($"{RepositoryScript.Build}\n{RepositoryScript.ForZypp}\n{Zypper} refresh > cache", _folder.FullName);
        var truth = Versions(Shell($"{Zypper} --no-refresh list-updates | awk -F'|' '/noarch/ {{ print $3, $5, $2 }}'"));
        string[] advisories = [.. Shell($"{Zypper} --no-refresh list-patches --category security | awk -F'|' '/needed/ {{ print $2 }}'").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())];

        Assert.Equal(15, truth.Count);
        Assert.Equal(["LAB-1", "LAB-4"], advisories.Order(StringComparer.Ordinal));
        AssertTold(truth, ["repaired-2-1.noarch LAB-1", "repaired-later-2-1.noarch LAB-4"]);
    }

    [RepositoryFact("dnf")]
    public void What_is_missing_or_damaged_is_told_and_takes_nothing_for_granted()
    {
        Tool.Shell($"{RepositoryScript.Build}\n{RepositoryScript.Dnf} makecache > cache", _folder.FullName);

        Shell("cd root/var/cache/dnf/base-*/repodata; truncate -s -40 *-updateinfo.xml.gz");
        Assert.Equal((false, "the list updateinfo.xml.gz of the repository base is cut off or damaged"), Told("plain"));

        Shell("cd root/var/cache/dnf/base-*/repodata; rm *-updateinfo.xml.gz; truncate -s -40 *-primary.xml.gz");
        Assert.Equal((false, "the advisories of the repository base are not on this machine"), Told("plain"));
        Assert.Contains("the list primary.xml.gz of the repository base is cut off or damaged", Ask("plain").Gaps);

        Shell("cd root/var/cache/dnf/base-*/repodata; list=$(echo *-primary.xml.gz); echo 'not compressed, and no XML' > $list");
        Assert.Contains("the list primary.xml.gz of the repository base is in a form that is not read", Ask("plain").Gaps);

        Shell("rm -r root/var/cache/dnf/base-*");
        Assert.Equal((false, "the repository base has no lists on this machine"), Told("plain"));
        Assert.Null(Ask("plain").Candidate);

        Shell("rm -r root/var/cache/dnf");
        Assert.Null(Ask("plain").ListsWritten);
    }

    private void AssertTold(Dictionary<string, (string Version, string Repository)> truth, IReadOnlyList<string> advisories)
    {
        string[] seen = [.. RepositoryScript.Packages.Select(Ask).Where(package => package.SecurityUpdate is not null).Select(package => $"{package.Name}-{package.SecurityUpdate!.Version}.noarch {package.SecurityUpdate.List[..package.SecurityUpdate.List.IndexOf(' ', StringComparison.Ordinal)]}")];

        Assert.Equal(advisories.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        foreach (var package in RepositoryScript.Packages.Select(Ask))
        {
            Assert.Empty(package.Gaps);
            Assert.NotNull(package.ListsWritten);
            Assert.Equal(truth.TryGetValue(package.Name, out var newer) ? newer : default, package.Candidate is { Newer: true } candidate ? (candidate.Version, candidate.List) : default);
            Assert.Equal(package.Candidate?.List == "base", package.SecurityTold);
        }
    }

    private (bool SecurityTold, string Gap) Told(string package) => Ask(package) is var answer ? (answer.SecurityTold, answer.Gaps[0]) : default;

    private PackageObservation Ask(string package) => Assert.IsType<PackageAnswer.Found>(new PackageLookup(Path.Combine(_folder.FullName, "root")).Find($"/usr/bin/{package}", verify: false)).Package;

    private string Shell(string script) => Tool.Shell($"export HOME=\"$PWD/home\"\n{script}", _folder.FullName);

    private static Dictionary<string, (string Version, string Repository)> Versions(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(line => line[0], line => (line[1], line[2]));
}
