using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Sallyport.Host.Packages;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

public sealed class PacmanDatabaseTests : IDisposable
{
    private const string Local = "var/lib/pacman/local";
    private const string Sync = "var/lib/pacman/sync";

    private readonly MadeRoot _root = new MadeRoot().Write("usr/bin/nginx", "the program").Write("usr/lib/lib a.so", "changed").Link("sbin", "usr/bin").Link("lib", "/usr/lib").Link("opt/linked", "/usr/bin")
        .Write($"{Local}/ALPM_DB_VERSION", "9\n")
        .Write($"{Local}/nginx-1:1.26.2-1/desc", "%NAME%\nnginx\n\n%VERSION%\n1:1.26.2-1\n\n%BASE%\nnginx-all\n\n%ARCH%\nx86_64\n\n")
        .Write($"{Local}/nginx-1:1.26.2-1/files", "%FILES%\ninit\nusr/\nusr/bin/\nusr/bin/nginx\nusr/lib/lib a.so\n\n%BACKUP%\netc/nginx.conf\t0123\n\n")
        .Write($"{Local}/nginx-1:1.26.2-1/mtree", MadeRoot.Gzip($"#mtree\n/set type=file\n./.PKGINFO sha256digest={Sha("x")}\n./usr/bin/nginx time=1.0 sha256digest={Sha("the program")}\n./usr/lib/lib\\040a.so sha256digest={Sha("as built")}\n./init type=link link=x\n"))
        .Write($"{Local}/empty-1-1/desc", "%NAME%\nempty\n\n%VERSION%\n1-1\n\n").Write($"{Local}/empty-1-1/files", string.Empty);

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_program_is_found_verified_and_names_its_base()
    {
        var found = Found("/usr/bin/nginx");

        Assert.Equal((PackageManager.Pacman, "nginx", "1:1.26.2-1", "x86_64", "nginx-all"), (found.Manager, found.Name, found.Version, found.Architecture, found.Source));
        Assert.Equal((FileIntegrity.Intact, "sha256", null, 0), (found.Integrity.State, found.Integrity.Algorithm, found.Candidate, found.Gaps.Length));
    }

    [Theory]
    [InlineData("/usr/lib/lib a.so", FileIntegrity.Modified)]
    [InlineData("/lib/lib a.so", FileIntegrity.Modified)]
    [InlineData("/sbin/nginx", FileIntegrity.Intact)]
    [InlineData("/opt/linked/nginx", FileIntegrity.Intact)]
    [InlineData("/init", FileIntegrity.Unknown)]
    public void A_file_is_found_under_each_of_its_names(string path, FileIntegrity state) => Assert.Equal(("nginx", state), (Found(path).Name, Found(path).Integrity.State));

    [Theory]
    [InlineData("/usr/nginx")]
    [InlineData("/bin/init")]
    [InlineData("/etc/nginx.conf")]
    [InlineData("/nginx")]
    [InlineData("no path")]
    public void Another_file_is_nobodys(string path) => Assert.IsType<PackageAnswer.Unowned>(Ask(path));

    [Fact]
    public void Half_of_a_list_does_not_say_that_nobody_owns_a_file()
    {
        _root.Write($"{Local}/half-1-1/files", "%FILES%\nusr/\nusr/bi");
        Assert.Equal(new PackageAnswer.Unreadable("half-1-1/files is cut off in the middle of a line"), Ask("/usr/bin/other"));
        Assert.Equal("nginx", Found("/usr/bin/nginx").Name);

        _root.Remove($"{Local}/half-1-1/files");
        Assert.Equal(new PackageAnswer.Unreadable("half-1-1/files could not be read"), Ask("/usr/bin/other"));
    }

    [Fact]
    public void A_list_of_digests_that_is_missing_or_damaged_is_unknown_and_said()
    {
        var mtree = File.ReadAllBytes(Path.Combine(_root.Path, $"{Local}/nginx-1:1.26.2-1/mtree"));
        _root.Write($"{Local}/nginx-1:1.26.2-1/mtree", mtree[..(mtree.Length - 9)]);
        Assert.Equal("the package's list of digests is cut off or damaged", Found("/usr/bin/nginx").Integrity.Reason);

        _root.Remove($"{Local}/nginx-1:1.26.2-1/mtree").Remove($"{Local}/nginx-1:1.26.2-1/desc");
        Assert.Equal(("the package has no list of digests", "nginx", null), (Found("/usr/bin/nginx").Integrity.Reason, Found("/usr/bin/nginx").Name, Found("/usr/bin/nginx").Version));
        Assert.Equal("pacman's description of the package could not be read", Assert.Single(Found("/usr/bin/nginx").Gaps));
    }

    [Fact]
    public void The_candidate_is_that_of_the_first_repository_in_the_configuration()
    {
        List("core.db", ("other", "1-1"), ("nginx", "1:1.26.3-1"));
        List("extra.db", ("nginx", "1:1.27-1"));
        List("aaa.db", ("nginx", "2:1-1"));
        _root.Write("etc/pacman.conf", "[options]\nHoldPkg = pacman\n [core] \nInclude = /etc/pacman.d/mirrorlist\n#[aaa]\n[extra]\n[missing]\n");

        var found = Found("/usr/bin/nginx");
        Assert.Equal(new PackageCandidate("1:1.26.3-1", "core.db", Security: false, Newer: true), found.Candidate);
        Assert.NotNull(found.ListsWritten);
        Assert.Empty(found.Gaps);
    }

    [Fact]
    public void The_installed_version_and_an_older_one_are_no_update()
    {
        _root.Write("etc/pacman.conf", "[core]\n");
        List("core.db", ("nginx", "1:1.26.2-1"));
        Assert.False(Found("/usr/bin/nginx").Candidate!.Newer);

        List("core.db", ("nginx", "1.99-1"));
        Assert.False(Found("/usr/bin/nginx").Candidate!.Newer);
    }

    [Fact]
    public void Without_a_configuration_the_order_is_a_stated_gap()
    {
        List("core.db", ("nginx", "1:1.26.3-1"));

        Assert.Equal("pacman.conf could not be read, so the order of its repositories is not known", Assert.Single(Found("/usr/bin/nginx").Gaps));
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_a_stated_gap()
    {
        _root.Write("etc/pacman.conf", "[core]\n[extra]\n").Write($"{Sync}/core.db", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4]);
        List("extra.db", [.. Enumerable.Range(0, 3000).Select(i => ($"p{i}", $"{i}-1")), ("nginx", "1:2-1")]);
        Assert.Equal("the list core.db is in a form that is not read", Assert.Single(Found("/usr/bin/nginx").Gaps));
        Assert.Equal("1:2-1", Found("/usr/bin/nginx").Candidate!.Version);

        var extra = File.ReadAllBytes(Path.Combine(_root.Path, $"{Sync}/extra.db"));
        _root.Write($"{Sync}/extra.db", extra[..(extra.Length / 2)]);
        Assert.Contains("the list extra.db is cut off or damaged", Found("/usr/bin/nginx").Gaps);
        Assert.Null(Found("/usr/bin/nginx").Candidate);
    }

    [Fact]
    public void A_long_name_is_read_from_the_description()
    {
        var name = new string('n', 120);
        _root.Write("etc/pacman.conf", "[core]\n").Write($"{Local}/{name}-1-1/desc", $"%NAME%\n{name}\n\n%VERSION%\n1-1\n\n").Write($"{Local}/{name}-1-1/files", "%FILES%\nusr/bin/long\n\n");
        List("core.db", (name, "2-1"));

        Assert.Equal("2-1", Found("/usr/bin/long").Candidate!.Version);
    }

    [Fact]
    public void Many_files_are_answered_in_their_order()
    {
        string[] paths = [.. Enumerable.Range(0, 50).Select(i => $"/nowhere/{i}"), "/usr/bin/nginx", "/init", "/lib/lib a.so"];
        var answers = new PackageLookup(_root.Path).FindMany(paths);

        Assert.All(answers.Take(50), answer => Assert.IsType<PackageAnswer.Unowned>(answer));
        Assert.Equal(["/usr/bin/nginx", "/init", "/usr/lib/lib a.so"], answers.Skip(50).Select(answer => Assert.IsType<PackageAnswer.Found>(answer).Package.Path));
    }

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void List(string name, params (string Name, string Version)[] packages)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var archive = new TarWriter(gzip, TarEntryFormat.Pax))
        {
            foreach (var package in packages)
            {
                archive.WriteEntry(new PaxTarEntry(TarEntryType.Directory, $"{package.Name}-{package.Version}/"));
                archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{package.Name}-{package.Version}/desc") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes($"%FILENAME%\nx\n\n%NAME%\n{package.Name}\n\n%VERSION%\n{package.Version}\n\n")) });
            }
        }

        _root.Write($"{Sync}/{name}", bytes.ToArray());
    }

    private PackageAnswer Ask(string path) => new PackageLookup(_root.Path).Find(path, verify: true);

    private PackageObservation Found(string path) => Assert.IsType<PackageAnswer.Found>(Ask(path)).Package;
}
