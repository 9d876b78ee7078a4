using Sallyport.Host.Packages;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>A database that pacman wrote, against what pacman says of it.</summary>
public sealed class RealPacmanTests : IDisposable
{
    private const string Script = """
        mkdir -p build/usr/bin build/usr/share/tiny root/var/lib/pacman/sync root/etc
        printf '[options]\nArchitecture = auto\nSigLevel = Never\nLocalFileSigLevel = Never\n[tiny]\nServer = file:///nowhere\n' > root/etc/pacman.conf
        echo program > build/usr/bin/tiny
        ln -s tiny build/usr/bin/tinylink
        for i in $(seq 1 200); do echo $i > "build/usr/share/tiny/file nümber $i"; done
        make() {
          printf 'pkgname = tiny\npkgbase = tiny-base\npkgver = %s\npkgdesc = t\nurl = t\nbuilddate = 1\npackager = t\nsize = 1\narch = any\n' "$1" > build/.PKGINFO
          (cd build && rm -f .MTREE && LANG=C.UTF-8 bsdtar -czf .MTREE --format=mtree --options='!all,use-set,type,uid,gid,mode,time,size,sha256,link' .PKGINFO usr && LANG=C.UTF-8 bsdtar -czf "../tiny-$1-any.pkg.tar.gz" .MTREE .PKGINFO usr)
        }
        make 2:1.10-1
        make 2:1.9-1
        pacman --root "$PWD/root" --config "$PWD/root/etc/pacman.conf" --noconfirm --noscriptlet -U tiny-2:1.9-1-any.pkg.tar.gz > install 2>&1 || { cat install >&2; exit 1; }
        repo-add -q tiny.db.tar.gz tiny-2:1.10-1-any.pkg.tar.gz > add 2>&1 || { cat add >&2; exit 1; }
        repo-add -q tiny.db.tar.zst tiny-2:1.10-1-any.pkg.tar.gz > add 2>&1 || { cat add >&2; exit 1; }
        cp tiny.db.tar.gz root/var/lib/pacman/sync/tiny.db
        echo changed > root/usr/bin/tiny
        echo changed > 'root/usr/share/tiny/file nümber 33'
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sallyport-pacman-");

    public void Dispose() => _folder.Delete(recursive: true);

    [PacmanFact]
    public void Every_file_is_whose_pacman_says_and_is_altered_where_pacman_says()
    {
        Tool.Shell(Script, _folder.FullName);
        var root = Path.Combine(_folder.FullName, "root");
        string[] truth = [.. Ask("-Ql tiny").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line["tiny ".Length..]).Where(path => !path.EndsWith('/')).Select(path => path[root.Length..])];
        string[] altered = [.. Ask("-Qkk tiny 2>&1 || true").Split('\n').Where(line => line.Contains("SHA256 checksum mismatch", StringComparison.Ordinal)).Select(line => line[line.IndexOf(root, StringComparison.Ordinal)..line.LastIndexOf(" (", StringComparison.Ordinal)][root.Length..])];
        var lookup = new PackageLookup(root);

        Assert.Equal(202, truth.Length);
        Assert.Equal(["/usr/bin/tiny", "/usr/share/tiny/file nümber 33"], altered.Order(StringComparer.Ordinal));
        foreach (var path in truth)
        {
            var found = Assert.IsType<PackageAnswer.Found>(lookup.Find(path, verify: true)).Package;
            Assert.Equal(("tiny", "2:1.9-1", "any", "tiny-base"), (found.Name, found.Version, found.Architecture, found.Source));
            Assert.Equal(new PackageCandidate("2:1.10-1", "tiny.db", Security: false, Newer: true), found.Candidate);
            Assert.Equal((altered.Contains(path), path.EndsWith("tinylink", StringComparison.Ordinal)), (found.Integrity.State == FileIntegrity.Modified, found.Integrity.State == FileIntegrity.Unknown));
        }
    }

    [PacmanFact]
    public void A_repositorys_list_may_be_in_zstandards_form()
    {
        Tool.Shell($"{Script}\ncp tiny.db.tar.zst root/var/lib/pacman/sync/tiny.db", _folder.FullName);
        var list = Path.Combine(_folder.FullName, "root/var/lib/pacman/sync/tiny.db");
        var bytes = File.ReadAllBytes(list);
        var lookup = new PackageLookup(Path.Combine(_folder.FullName, "root"));

        Assert.Equal([0x28, 0xB5, 0x2F, 0xFD], bytes[..4]);
        Assert.Equal(new PackageCandidate("2:1.10-1", "tiny.db", Security: false, Newer: true), Assert.IsType<PackageAnswer.Found>(lookup.Find("/usr/bin/tiny", verify: false)).Package.Candidate);

        File.WriteAllBytes(list, bytes[..^20]);
        Assert.Equal("the list tiny.db is cut off or damaged", Assert.Single(Assert.IsType<PackageAnswer.Found>(lookup.Find("/usr/bin/tiny", verify: false)).Package.Gaps));
    }

    private string Ask(string question) => Tool.Shell($"pacman --root \"$PWD/root\" --config \"$PWD/root/etc/pacman.conf\" {question}", _folder.FullName);
}
