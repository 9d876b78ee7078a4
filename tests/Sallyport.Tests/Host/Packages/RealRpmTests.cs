using Sallyport.Host.Packages;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>A database that rpm wrote, of packages that rpm built, against what rpm says of it.</summary>
public sealed class RealRpmTests : IDisposable
{
    private const string Script = """
        cat > spec <<'END'
        Name: tiny
        Version: 1.2.3~rc1
        Release: 4
        Epoch: 2
        Summary: t
        License: t
        BuildArch: noarch
        %description
        t
        %package -n tiny-data
        Summary: t
        %description -n tiny-data
        t
        %install
        mkdir -p %{buildroot}/usr/sbin %{buildroot}/etc %{buildroot}/usr/share/tiny %{buildroot}/lib
        echo program > %{buildroot}/usr/sbin/tiny
        echo library > %{buildroot}/lib/libtiny.so
        echo configuration > %{buildroot}/etc/tiny.conf
        ln -s tiny %{buildroot}/usr/sbin/tinylink
        touch %{buildroot}/etc/tiny.ghost
        for i in $(seq 1 700); do echo $i > %{buildroot}/usr/share/tiny/file-number-$i; done
        %files
        /usr/sbin/*
        /lib/*
        %config /etc/tiny.conf
        %ghost /etc/tiny.ghost
        %files -n tiny-data
        /usr/share/tiny
        END
        rpmbuild -bb --define "_topdir $PWD/top" --define "_build_id_links none" spec > build 2>&1 || { cat build >&2; exit 1; }
        rpm --root "$PWD/root" --dbpath /var/lib/rpm --initdb
        rpm --root "$PWD/root" --dbpath /var/lib/rpm -i --nodeps --noscripts top/RPMS/noarch/*.rpm 2> /dev/null
        echo changed > root/usr/sbin/tiny
        echo changed > root/usr/share/tiny/file-number-33
        """;

    /// <summary>The same headers in Berkeley DB, which rpm itself only reads any more: its own tool writes the file.</summary>
    private const string AsBerkeley = """
        cd root/var/lib/rpm
        python3 - > dump <<'END'
        import sqlite3, struct
        print("VERSION=3\nformat=bytevalue\ntype=hash\ndb_pagesize=4096\nHEADER=END\n 00000000\n 09000000")
        for number, blob in sqlite3.connect("rpmdb.sqlite").execute("select hnum, blob from Packages"): print("", struct.pack("<I", number).hex() + "\n", blob.hex())
        print("DATA=END")
        END
        db5.3_load -f dump Packages
        rm rpmdb.sqlite*
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sallyport-rpm-");

    public void Dispose() => _folder.Delete(recursive: true);

    [RpmFact]
    public void Every_file_is_whose_rpm_says_and_is_altered_where_rpm_says() => AssertRead("rpmdb.sqlite");

    [BerkeleyFact]
    public void So_it_is_in_the_form_of_older_versions_which_rpm_takes_for_its_own()
    {
        AssertRead("Packages", AsBerkeley);
        Assert.Equal(["tiny", "tiny-data"], Ask("-qa --qf '%{NAME}\\n' 2> /dev/null").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private void AssertRead(string file, string? afterwards = null)
    {
        Tool.Shell(Script, _folder.FullName);
        var truth = Ask("-qa --qf '[%{=NAME} %{=EVR} %{=ARCH} %{=SOURCERPM} %{FILENAMES}\\n]'").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        HashSet<string> altered = [.. Ask("-Va || true").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[2] == '5').Select(line => line[(line.LastIndexOf(' ') + 1)..])];
        if (afterwards is not null) Tool.Shell(afterwards, _folder.FullName);
        Assert.Equal([file], Directory.EnumerateFiles(Path.Combine(_folder.FullName, "root/var/lib/rpm")).Select(Path.GetFileName).Where(name => name is "rpmdb.sqlite" or "Packages" or "Packages.db"));
        var lookup = new PackageLookup(Path.Combine(_folder.FullName, "root"));

        Assert.Equal(706, truth.Count);
        Assert.Equal(["/usr/sbin/tiny", "/usr/share/tiny/file-number-33"], altered.Order(StringComparer.Ordinal));
        foreach (var line in truth)
        {
            var found = Assert.IsType<PackageAnswer.Found>(lookup.Find(line[4], verify: true)).Package;
            Assert.Equal((line[0], line[1], line[2], "tiny", "1.2.3~rc1-4"), (found.Name, found.Version, found.Architecture, found.Source, found.SourceVersion));
            Assert.Equal(altered.Contains(line[4]), found.Integrity.State == FileIntegrity.Modified);
            if (found.Integrity.State == FileIntegrity.Unknown) Assert.Contains(line[4], (string[])["/usr/sbin/tinylink", "/usr/share/tiny", "/etc/tiny.ghost"]);
        }

        Assert.All(lookup.FindMany([.. truth.Select(line => line[4])]), answer => Assert.IsType<PackageAnswer.Found>(answer));
        Assert.IsType<PackageAnswer.Unowned>(lookup.Find("/usr/share/tiny/file-number-701", verify: true));
    }

    private string Ask(string question) => Tool.Shell($"rpm --root \"$PWD/root\" --dbpath /var/lib/rpm {question}", _folder.FullName);
}
