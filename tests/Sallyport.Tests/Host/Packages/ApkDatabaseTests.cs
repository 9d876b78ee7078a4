using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Sallyport.Host.Packages;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

public sealed class ApkDatabaseTests : IDisposable
{
    private static readonly string Installed = $"""
        C:Q1abc=
        P:nginx
        V:1.26.2-r0
        A:x86_64
        o:nginx-source
        F:etc
        F:usr/sbin
        M:0:0:755
        R:nginx
        a:0:0:755
        Z:{Checksum("the program")}
        R:other

        P:busybox
        V:1.36-r1
        A:x86_64
        F:bin
        R:busybox
        a:0:0:755
        Z:{Checksum("box")}


        """;

    private readonly MadeRoot _root = new MadeRoot().Write("lib/apk/db/installed", Installed).Write("usr/sbin/nginx", "the program").Write("bin/busybox", "another box").Link("bin/sh", "/bin/busybox");

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_program_is_found_verified_and_names_its_origin()
    {
        var found = Found("/usr/sbin/nginx");

        Assert.Equal((PackageManager.Apk, "nginx", "1.26.2-r0", "x86_64", "nginx-source"), (found.Manager, found.Name, found.Version, found.Architecture, found.Source));
        Assert.Equal((FileIntegrity.Intact, "sha1"), (found.Integrity.State, found.Integrity.Algorithm));
    }

    [Fact]
    public void A_link_leads_to_the_program_which_is_modified() =>
        Assert.Equal(("busybox", FileIntegrity.Modified), (Found("/bin/sh").Name, Found("/bin/sh").Integrity.State));

    [Fact]
    public void A_file_without_a_checksum_is_unknown() => Assert.Equal(FileIntegrity.Unknown, Found("/usr/sbin/other").Integrity.State);

    [Fact]
    public void The_same_name_in_another_folder_is_nobodys() => Assert.IsType<PackageAnswer.Unowned>(Ask("/usr/bin/nginx"));

    [Fact]
    public void Half_of_a_database_does_not_say_that_nobody_owns_a_file()
    {
        _root.Write("lib/apk/db/installed", Installed[..(Installed.Length - 9)]);

        Assert.Equal(new PackageAnswer.Unreadable("apk's database is cut off"), Ask("/usr/bin/nginx"));
    }

    [Theory]
    [InlineData("var/lib/rpm/rpmdb.sqlite", "rpm's database is cut off")]
    [InlineData("var/lib/rpm/Packages", "rpm's database is cut off")]
    [InlineData("usr/lib/sysimage/rpm/Packages.db", "rpm's database is cut off")]
    [InlineData("var/lib/pacman/local/x/desc", "x/files could not be read")]
    [InlineData("var/lib/dpkg/status.d/x", "there is a database of dpkg without lists of files, which is not read")]
    public void A_database_that_is_not_read_is_said_and_not_passed_over(string file, string reason)
    {
        _root.Write(file, "x");

        Assert.Equal(new PackageAnswer.Unreadable(reason), Ask("/usr/bin/nginx"));
        Assert.Equal("nginx", Found("/usr/sbin/nginx").Name);
    }

    [Theory]
    [InlineData("4adba7a2")]
    [InlineData("a362621f")]
    public void The_newest_of_the_fetched_indexes_is_the_candidate(string hash)
    {
        _root.Write("etc/apk/repositories", "# here\nhttps://mirror.example/main\n@edge https://mirror.example/edge\n/srv/own\n").Link("etc/apk/cache", "/var/cache/apk");
        Index($"var/cache/apk/APKINDEX.{hash}.tar.gz", "1.26.3-r0", "1.26.3_rc1-r5");
        Index("srv/own/x86_64/APKINDEX.tar.gz", "1.26.2-r0");
        var found = Found("/usr/sbin/nginx");

        Assert.Equal(new PackageCandidate("1.26.3-r0", "https://mirror.example/main", Security: false, Newer: true), found.Candidate);
        Assert.Empty(found.Gaps);
        Assert.False(found.SecurityTold);
        Assert.NotNull(found.ListsWritten);
        Assert.Null(Found("/bin/busybox").Candidate);
    }

    [Fact]
    public void An_index_that_is_missing_or_cut_off_is_a_stated_gap()
    {
        _root.Write("etc/apk/repositories", "https://mirror.example/main\n/srv/own\n");
        Index("srv/own/x86_64/APKINDEX.tar.gz", "1.26.2-r0");
        Assert.Equal("the index of https://mirror.example/main is not on this machine", Assert.Single(Found("/usr/sbin/nginx").Gaps));
        Assert.Equal(("1.26.2-r0", false), (Found("/usr/sbin/nginx").Candidate!.Version, Found("/usr/sbin/nginx").Candidate!.Newer));

        var index = File.ReadAllBytes(Path.Combine(_root.Path, "srv/own/x86_64/APKINDEX.tar.gz"));
        _root.Write("srv/own/x86_64/APKINDEX.tar.gz", index[..(index.Length / 2)]);
        Assert.Contains("the index of /srv/own is cut off or damaged", Found("/usr/sbin/nginx").Gaps);

        _root.Write("srv/own/x86_64/APKINDEX.tar.gz", "neither gzip nor anything");
        Assert.Contains("the index of /srv/own is in a form that is not read", Found("/usr/sbin/nginx").Gaps);
        Assert.Null(Found("/usr/sbin/nginx").ListsWritten);
    }

    [Fact]
    public void Without_repositories_nothing_is_known_of_newer_versions() => Assert.Equal((null, null), (Found("/usr/sbin/nginx").Candidate, Found("/usr/sbin/nginx").ListsWritten));

    /// <summary>An index as apk has it: a compressed signature, and right behind it a compressed archive.</summary>
    private void Index(string path, params string[] versions)
    {
        var stanzas = string.Concat(Enumerable.Range(0, 500).Select(i => $"C:Q1x=\nP:other{i}\nV:{i}-r0\nA:x86_64\n\n")) + string.Concat(versions.Select(version => $"C:Q1x=\nP:nginx\nV:{version}\nA:x86_64\no:nginx-source\n\n"));
        _root.Write(path, [.. Gzip(Tar(".SIGN.RSA.key", "signature", whole: false)), .. Gzip(Tar("APKINDEX", stanzas, whole: true))]);
    }

    private static byte[] Tar(string name, string content, bool whole)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true)) writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
        return stream.ToArray()[..(int)(whole ? stream.Length : 1024)];
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest)) gzip.Write(bytes);
        return stream.ToArray();
    }

    private static string Checksum(string text) => $"Q1{Convert.ToBase64String(SHA1.HashData(Encoding.UTF8.GetBytes(text)))}";

    private PackageAnswer Ask(string path) => new PackageLookup(_root.Path).Find(path, verify: true);

    private PackageObservation Found(string path) => Assert.IsType<PackageAnswer.Found>(Ask(path)).Package;
}
