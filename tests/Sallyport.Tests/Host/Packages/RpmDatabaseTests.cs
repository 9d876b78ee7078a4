using Sallyport.Host.Packages;
using Sallyport.Observations.Local;
using Sallyport.Tests.Wire.Packages;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

public sealed class RpmDatabaseTests : IDisposable
{
    private readonly MadeRoot _root = new MadeRoot().Write("usr/sbin/nginx", "the program").Write("usr/lib/libssl.so.3", "a changed library").Link("lib", "usr/lib").Link("opt/linked", "/usr/sbin").Link("var/lib/rpm", "../../usr/lib/sysimage/rpm");

    public void Dispose() => _root.Dispose();

    [Sqlite3Fact]
    public void A_program_is_found_verified_and_names_its_source()
    {
        Standard().Write(_root);
        var found = Found("/usr/sbin/nginx");

        Assert.Equal((PackageManager.Rpm, "nginx", "1:1.26.2-3.fc41", "x86_64", "nginx-src", "1.26.2-3.fc41"), (found.Manager, found.Name, found.Version, found.Architecture, found.Source, found.SourceVersion));
        Assert.Equal((FileIntegrity.Intact, "sha256", "/usr/sbin/nginx"), (found.Integrity.State, found.Integrity.Algorithm, found.Path));
        Assert.Empty(found.Gaps);
        Assert.Null(found.ListsWritten);
    }

    [Sqlite3Theory]
    [InlineData("/usr/lib/libssl.so.3", "openssl-libs", FileIntegrity.Modified)]
    [InlineData("/lib/libssl.so.3", "openssl-libs", FileIntegrity.Modified)]
    [InlineData("/opt/linked/nginx", "nginx", FileIntegrity.Intact)]
    [InlineData("/var/log/nginx.log", "nginx", FileIntegrity.Unknown)]
    public void A_file_is_found_under_each_of_its_names(string path, string package, FileIntegrity state)
    {
        Standard().Write(_root);

        Assert.Equal((package, state), (Found(path).Name, Found(path).Integrity.State));
    }

    [Sqlite3Theory]
    [InlineData("/usr/bin/nginx")]
    [InlineData("/usr/sbin/ngin")]
    [InlineData("/usr/sbin/nginx2")]
    [InlineData("/usr/sbin/")]
    [InlineData("not a path")]
    public void Another_file_is_nobodys(string path)
    {
        Standard().Write(_root);

        Assert.IsType<PackageAnswer.Unowned>(Ask(path));
    }

    [Sqlite3Fact]
    public void A_file_that_was_not_installed_or_was_replaced_is_not_the_packages()
    {
        Standard().Add("other 0 9 9 i686", [1, 3], ("/usr/sbin/nginx", "the program"), ("/usr/sbin/only", "x")).Write(_root);

        Assert.Equal("nginx", Found("/usr/sbin/nginx").Name);
        Assert.IsType<PackageAnswer.Unowned>(Ask("/usr/sbin/only"));
    }

    [Sqlite3Fact]
    public void Of_several_owners_the_newest_version_counts()
    {
        new MadeRpm().Add("kernel 0 6.9 1 x86_64", ("/k", "x")).Add("kernel 0 6.10~rc1 1 x86_64", ("/k", "x")).Add("kernel 0 6.10 1 x86_64", ("/k", "x")).Add("kernel 0 6.2 1 x86_64", ("/k", "x")).Write(_root);

        Assert.Equal("6.10-1", Found("/k").Version);
    }

    [Sqlite3Fact]
    public void What_only_the_log_has_counts()
    {
        Standard().Write(_root);
        new MadeRpm().Add("late 0 1 1 noarch", ("/usr/bin/late", "x")).WriteLog(_root);

        Assert.True(new FileInfo(Log).Length > 0, "the log was left");
        Assert.Equal(("late", "nginx"), (Found("/usr/bin/late").Name, Found("/usr/sbin/nginx").Name));
    }

    [Sqlite3Fact]
    public void A_log_that_is_cut_anywhere_counts_up_to_its_last_whole_transaction()
    {
        Standard().Write(_root);
        new MadeRpm().Add("late 0 1 1 noarch", ("/usr/bin/late", "x")).WriteLog(_root);
        var log = File.ReadAllBytes(Log);

        Assert.IsType<PackageAnswer.Found>(Ask("/usr/bin/late"));
        for (var cut = 0; cut < log.Length; cut += 97)
        {
            File.WriteAllBytes(Log, log[..cut]);
            Assert.IsType<PackageAnswer.Unowned>(Ask("/usr/bin/late"));
            Assert.Equal("nginx", Found("/usr/sbin/nginx").Name);
        }

        var damaged = log.ToArray();
        damaged[^1] ^= 1;
        File.WriteAllBytes(Log, damaged);
        Assert.IsType<PackageAnswer.Unowned>(Ask("/usr/bin/late"));
    }

    [Sqlite3Fact]
    public void A_change_that_was_not_finished_is_a_stated_gap()
    {
        Standard().Write(_root);
        _root.Write($"{MadeRpm.Place}-journal", [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7, 0, 0]);

        Assert.Equal(new PackageAnswer.Unreadable("rpm's database was left in the middle of a change"), Ask("/usr/sbin/nginx"));
    }

    [Sqlite3Fact]
    public void A_database_without_rpms_tables_is_a_stated_gap()
    {
        new MadeRpm().Write(_root);
        Sqlite3.Run("c = sqlite3.connect(a[0])\nc.execute('drop table Basenames')\nc.commit()\nc.close()", Path.Combine(_root.Path, MadeRpm.Place));

        Assert.Equal(new PackageAnswer.Unreadable("rpm's database lacks its tables"), Ask("/usr/sbin/nginx"));
    }

    [Sqlite3Fact]
    public void Half_of_a_database_does_not_say_that_nobody_owns_a_file()
    {
        Standard().Write(_root);
        var file = Path.Combine(_root.Path, MadeRpm.Place);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..(4096 * 2)]);

        Assert.Equal(new PackageAnswer.Unreadable("rpm's database is damaged, or too large to be read"), Ask("/usr/bin/nobodys"));
    }

    [Fact]
    public void What_is_no_database_is_a_stated_gap()
    {
        _root.Write(MadeRpm.Place, new byte[4096]);

        Assert.Equal(new PackageAnswer.Unreadable("rpm's database is no SQLite database"), Ask("/usr/sbin/nginx"));
    }

    [Sqlite3Fact]
    public void Many_files_are_answered_in_their_order()
    {
        Standard().Write(_root);
        string[] paths = [.. Enumerable.Range(0, 50).Select(i => $"/nowhere/{i}"), "/usr/sbin/nginx", "/lib/libssl.so.3"];

        Assert.Equal(["nginx", "openssl-libs"], new PackageLookup(_root.Path).FindMany(paths).Skip(50).Select(answer => (answer as PackageAnswer.Found)?.Package.Name));
    }

    private string Log => Path.Combine(_root.Path, $"{MadeRpm.Place}-wal");

    private static MadeRpm Standard() => new MadeRpm().Add("nginx 1 1.26.2 3.fc41 x86_64", ("/usr/sbin/nginx", "the program"), ("/etc/nginx.conf", "as shipped"), ("/var/log/nginx.log", null))
        .Add("openssl-libs 0 3.2.2 1 x86_64", ("/usr/lib/libssl.so.3", "a library"), ("/usr/share/doc/nginx", "x"));

    private PackageAnswer Ask(string path) => new PackageLookup(_root.Path).Find(path, verify: true);

    private PackageObservation Found(string path) => Assert.IsType<PackageAnswer.Found>(Ask(path)).Package;
}
