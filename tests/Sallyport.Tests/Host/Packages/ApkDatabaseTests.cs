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

    private static string Checksum(string text) => $"Q1{Convert.ToBase64String(SHA1.HashData(Encoding.UTF8.GetBytes(text)))}";

    private PackageAnswer Ask(string path) => new PackageLookup(_root.Path).Find(path, verify: true);

    private PackageObservation Found(string path) => Assert.IsType<PackageAnswer.Found>(Ask(path)).Package;
}
