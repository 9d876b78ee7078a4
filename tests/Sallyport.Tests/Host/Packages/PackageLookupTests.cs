using System.Text;
using Sallyport.Host.Packages;
using Sallyport.Observations.Local;
using Sallyport.Tests.Wire.Packages;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

public sealed class PackageLookupTests : IDisposable
{
    private const string Lists = "var/lib/apt/lists/";
    private const string Offers = "Package: nginx\nArchitecture: amd64\nVersion: 1.22.1-9+deb12u1\n\nPackage: nginx-core\nArchitecture: amd64\nVersion: 9\n\n";

    private readonly MadeRoot _root = MadeRoot.Debian();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("/usr/sbin/nginx")]
    [InlineData("/sbin/nginx")]
    public void A_program_is_found_and_verified_under_both_names_of_a_merged_usr(string path)
    {
        var found = Found(path, verify: true);

        Assert.Equal((PackageManager.Dpkg, "nginx", "amd64", "1.22.1-9", "nginx"), (found.Manager, found.Name, found.Architecture, found.Version, found.Source));
        Assert.Equal(("/sbin/nginx", FileIntegrity.Intact), (found.Path, found.Integrity.State));
        Assert.Null(found.ListsWritten);
    }

    [Fact]
    public void A_library_recorded_below_usr_is_found_through_an_absolute_link_and_names_its_source()
    {
        var found = Found("/lib/libssl.so.3", verify: true);

        Assert.Equal(("libssl3", "amd64", "openssl", "3.0.1-1"), (found.Name, found.Architecture, found.Source, found.SourceVersion));
        Assert.Equal((FileIntegrity.Unknown, "the package libssl3 has no list of digests"), (found.Integrity.State, found.Integrity.Reason));
    }

    [Fact]
    public void A_changed_program_and_a_changed_configuration_file_are_modified()
    {
        _root.Write("usr/sbin/nginx", "another program").Write("etc/nginx.conf", "edited");

        Assert.Equal(FileIntegrity.Modified, Found("/usr/sbin/nginx", verify: true).Integrity.State);
        Assert.Equal(MadeRoot.Md5("as shipped"), Found("/etc/nginx.conf", verify: true).Integrity.Expected);
        Assert.Equal(FileIntegrity.Modified, Found("/etc/nginx.conf", verify: true).Integrity.State);
    }

    [Fact]
    public void What_runs_can_be_compared_instead_of_what_lies_at_the_path()
    {
        _root.Write("elsewhere", "another program");

        Assert.IsType<PackageAnswer.Found>(new PackageLookup(_root.Path).Find("/usr/sbin/nginx", verify: true, Path.Combine(_root.Path, "elsewhere")));
        Assert.Equal(FileIntegrity.Modified, ((PackageAnswer.Found)new PackageLookup(_root.Path).Find("/usr/sbin/nginx", verify: true, Path.Combine(_root.Path, "elsewhere"))).Package.Integrity.State);
    }

    [Fact]
    public void A_file_without_a_line_in_md5sums_is_unknown_and_not_modified()
    {
        _root.Write("var/lib/dpkg/info/nginx.md5sums", "");

        Assert.Equal((FileIntegrity.Unknown, "the package nginx records no digest of it"), (Found("/sbin/nginx", verify: true).Integrity.State, Found("/sbin/nginx", verify: true).Integrity.Reason));
    }

    [Fact]
    public void A_diverted_file_belongs_to_who_diverts_and_the_others_lie_where_they_were_sent()
    {
        _root.Write("var/lib/dpkg/diversions", "/sbin/nginx\n/sbin/nginx.distrib\nother\n").Write("usr/sbin/nginx.distrib", "the program");
        _root.Write("var/lib/dpkg/info/other.list", "/sbin/nginx\n");

        Assert.Equal("other", Found("/usr/sbin/nginx").Name);
        Assert.Equal(("nginx", "/sbin/nginx", FileIntegrity.Intact), (Found("/usr/sbin/nginx.distrib").Name, Found("/usr/sbin/nginx.distrib").Path, Found("/usr/sbin/nginx.distrib", verify: true).Integrity.State));
    }

    [Fact]
    public void A_file_in_place_of_one_that_the_administrator_diverted_is_nobodys()
    {
        _root.Write("var/lib/dpkg/diversions", "/usr/sbin/nginx\n/usr/sbin/nginx.real\n:\n");

        Assert.IsType<PackageAnswer.Unowned>(Ask("/usr/sbin/nginx"));
        Assert.Equal("nginx", Found("/usr/sbin/nginx.real").Name);
    }

    [Fact]
    public void An_alternative_leads_to_the_program_behind_it()
    {
        _root.Link("usr/bin/httpd", "/etc/alternatives/httpd").Link("etc/alternatives/httpd", "/usr/sbin/nginx");

        Assert.Equal("nginx", Found("/usr/bin/httpd").Name);
    }

    [Fact]
    public void A_file_recorded_below_any_directory_that_is_a_link_is_found()
    {
        _root.Write("srv/real/tool", "x").Link("opt/tools", "../srv/real").Write("var/lib/dpkg/info/tools.list", "/opt/tools\n/opt/tools/tool\n");

        Assert.Equal(("tools", "/opt/tools/tool"), (Found("/srv/real/tool").Name, Found("/srv/real/tool").Path));
    }

    [Fact]
    public void Zero_bytes_in_a_list_or_a_question_match_nothing()
    {
        _root.Write("var/lib/dpkg/info/bad.list", "/\0\0/x\0/own\n\0\0\n");

        Assert.IsType<PackageAnswer.Unowned>(Ask("/usr/local/bin/own"));
        Assert.IsType<PackageAnswer.Unowned>(Ask("/usr/\0/own"));
        Assert.Equal("nginx", Found("/usr/sbin/nginx").Name);
    }

    [Fact]
    public void Links_that_go_round_end_in_no_owner()
    {
        _root.Link("usr/bin/one", "two").Link("usr/bin/two", "one");

        Assert.IsType<PackageAnswer.Unowned>(Ask("/usr/bin/one"));
    }

    [Fact]
    public void No_database_is_not_the_same_as_no_owner()
    {
        Assert.IsType<PackageAnswer.Unowned>(Ask("/usr/local/bin/own"));
        using var empty = new MadeRoot();
        Assert.IsType<PackageAnswer.NoDatabase>(new PackageLookup(empty.Path).Find("/usr/sbin/nginx", verify: true));
    }

    [Theory]
    [InlineData("var/lib/dpkg/info/nginx.list", "/.\n/usr/local/bin/ow", "nginx.list is cut off in the middle of a line")]
    [InlineData("var/lib/dpkg/status", "Package: nginx\nStatus: install ok inst", "dpkg's status is cut off")]
    [InlineData("var/lib/dpkg/status", "Package: gone\nStatus: install ok installed\nArchitecture: all\n", "the list of files of gone is missing")]
    [InlineData("var/lib/dpkg/diversions", "/a\n/b\n", "dpkg's diversions are cut off")]
    public void Half_of_a_database_does_not_say_that_nobody_owns_a_file(string file, string text, string reason)
    {
        _root.Write(file, text);

        Assert.Equal(new PackageAnswer.Unreadable(reason), Ask("/usr/local/bin/own"));
    }

    [Fact]
    public void A_package_that_status_has_lost_is_found_with_the_gap_stated()
    {
        _root.Write("var/lib/dpkg/status", "Package: other\nVersion: 1\n\nPackage: nginx\nVersion: 1.2");

        var found = Found("/usr/sbin/nginx");
        Assert.Equal(("nginx", null), (found.Name, found.Version));
        Assert.Equal("dpkg's status does not describe the package", Assert.Single(found.Gaps));
    }

    [Fact]
    public void A_change_that_is_not_merged_into_status_yet_counts()
    {
        _root.Write("var/lib/dpkg/updates/0003", "Package: nginx\nStatus: install ok unpacked\nArchitecture: amd64\nVersion: 1.24-1\n");

        Assert.Equal(("1.24-1", "install ok unpacked"), (Found("/usr/sbin/nginx").Version, Found("/usr/sbin/nginx").Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".gz")]
    [InlineData(".lz4")]
    public void A_waiting_security_update_is_read_from_lists_in_each_form(string form)
    {
        _root.Write($"{Lists}host_debian-security_dists_bookworm-security_main_binary-amd64_Packages{form}", Encode(form, Offers));
        _root.Write($"{Lists}host_debian-security_dists_bookworm-security_InRelease", "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nLabel: Debian-Security\nSuite: oldstable-security\n");

        var found = Found("/usr/sbin/nginx");
        Assert.Equal(new("1.22.1-9+deb12u1", $"host_debian-security_dists_bookworm-security_main_binary-amd64_Packages{form}", true, true), found.Candidate);
        Assert.Equal(found.Candidate, found.SecurityUpdate);
        Assert.NotNull(found.ListsWritten);
        Assert.Empty(found.Gaps);
    }

    [Fact]
    public void The_newest_candidate_may_be_another_than_the_waiting_security_update()
    {
        List("host_dists_a-security", "Suite: a-security\n", Offers);
        List("host_dists_a", "Suite: a\n", Offers.Replace("deb12u1", "deb12u2", StringComparison.Ordinal));

        var found = Found("/usr/sbin/nginx");
        Assert.Equal(("1.22.1-9+deb12u2", false), (found.Candidate!.Version, found.Candidate.Security));
        Assert.Equal("1.22.1-9+deb12u1", found.SecurityUpdate!.Version);
    }

    [Fact]
    public void The_installed_version_in_a_list_is_no_update()
    {
        List("host_dists_a", "Suite: a\n", "Package: nginx\nArchitecture: amd64\nVersion: 1.22.1-9\n");

        Assert.Equal((false, null), (Found("/usr/sbin/nginx").Candidate!.Newer, Found("/usr/sbin/nginx").SecurityUpdate));
    }

    [Fact]
    public void Nothing_is_taken_from_a_suite_that_is_not_automatic_unless_what_is_installed_came_from_there()
    {
        List("host_dists_a-backports", "Suite: a-backports\nNotAutomatic: yes\nButAutomaticUpgrades: yes\n", Offers);
        List("host_dists_exp", "Suite: exp\nNotAutomatic: yes\n", Offers.Replace("1.22.1-9+deb12u1", "99", StringComparison.Ordinal));
        List("host_dists_a", "Suite: a\n", "Package: nginx\nArchitecture: amd64\nVersion: 1.22.1-9\n");
        Assert.Equal("1.22.1-9", Found("/usr/sbin/nginx").Candidate!.Version);

        List("host_dists_a", "Suite: a\n", "Package: nginx\nArchitecture: amd64\nVersion: 1.20\n");
        Assert.Equal("1.22.1-9+deb12u1", Found("/usr/sbin/nginx").Candidate!.Version);
    }

    [Fact]
    public void Another_architectures_version_is_no_candidate()
    {
        List("host_dists_a", "Suite: a\n", Offers.Replace("amd64", "i386", StringComparison.Ordinal));

        Assert.Null(Found("/usr/sbin/nginx").Candidate);
    }

    [Theory]
    [InlineData("a_Packages.xz", "x", "the list a_Packages.xz is in a form that is not read")]
    [InlineData("a_Packages.gz", "x", "the list a_Packages.gz is cut off or damaged")]
    [InlineData("a_Packages.lz4", "x", "the list a_Packages.lz4 is cut off or damaged")]
    [InlineData("a_Packages", "Package: nginx\nVersion: 1.2", "the list a_Packages is cut off")]
    public void A_list_that_cannot_be_read_is_a_stated_gap(string name, string text, string gap)
    {
        _root.Write(Lists + name, text);

        Assert.Equal(gap, Assert.Single(Found("/usr/sbin/nginx").Gaps));
    }

    [Fact]
    public void A_cut_frame_is_a_stated_gap_and_what_came_before_still_counts()
    {
        var many = Offers + string.Concat(Enumerable.Range(0, 4000).Select(i => $"Package: p{i}\nVersion: {i * 7919}\nDescription: {i * i}\n\n"));
        var frame = Encode(".lz4", many);
        _root.Write($"{Lists}a_Packages.lz4", frame[..(frame.Length - 100)]);

        var found = Found("/usr/sbin/nginx");
        Assert.Equal("the list a_Packages.lz4 is cut off or damaged", Assert.Single(found.Gaps));
        Assert.Equal("1.22.1-9+deb12u1", found.Candidate!.Version);
    }

    [Theory]
    [InlineData("/usr/sbin/nginx")]
    [InlineData("/opt/another")]
    [InlineData("/bin/sh")]
    public void Lists_read_ahead_for_the_right_name_or_a_wrong_one_give_the_same_answer(string guessed)
    {
        List("host_dists_a", "Suite: a\n", Offers);
        using var ahead = AptForesight.Begin(_root.Path, [guessed]);

        var answer = new PackageLookup(_root.Path).Find([new("/usr/sbin/nginx", null, Newer: true)], ahead)[0];

        Assert.Equal(Found("/usr/sbin/nginx").Candidate, Assert.IsType<PackageAnswer.Found>(answer).Package.Candidate);
        Assert.Equal("1.22.1-9+deb12u1", ((PackageAnswer.Found)answer).Package.Candidate!.Version);
    }

    [Fact]
    public void Lists_of_another_root_are_not_taken()
    {
        using var other = MadeRoot.Debian();
        other.Write($"{Lists}host_dists_a_main_binary-amd64_Packages", Offers);
        using var ahead = AptForesight.Begin(other.Path, ["/usr/sbin/nginx"]);

        var answer = new PackageLookup(_root.Path).Find([new("/usr/sbin/nginx", null, Newer: true)], ahead)[0];

        Assert.Null(Assert.IsType<PackageAnswer.Found>(answer).Package.Candidate);
    }

    [Fact]
    public void Nothing_is_read_ahead_for_a_name_with_which_too_many_begin() => Assert.Null(AptForesight.Begin(_root.Path, ["/bin/sh", "/"]));

    [Fact]
    public void Many_files_are_answered_in_their_order()
    {
        string[] paths = [.. Enumerable.Range(0, 50).Select(i => $"/nowhere/{i}"), "/usr/sbin/nginx", "/lib/libssl.so.3", "not a path", "/usr/lib/libssl.so.3"];
        var answers = new PackageLookup(_root.Path).FindMany(paths);

        Assert.Equal(["nginx", "libssl3", null, "libssl3"], answers.Skip(50).Select(answer => (answer as PackageAnswer.Found)?.Package.Name));
        Assert.All(answers.Take(50), answer => Assert.IsType<PackageAnswer.Unowned>(answer));
    }

    private void List(string prefix, string release, string text) => _root.Write($"{Lists}{prefix}_Release", release).Write($"{Lists}{prefix}_main_binary-amd64_Packages", text);

    private static byte[] Encode(string form, string text) => form switch
    {
        ".gz" => MadeRoot.Gzip(text),
        ".lz4" => Lz4Encoder.Frame(Encoding.UTF8.GetBytes(text)),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private PackageAnswer Ask(string path) => new PackageLookup(_root.Path).Find(path, verify: false);

    private PackageObservation Found(string path, bool verify = false) => Assert.IsType<PackageAnswer.Found>(new PackageLookup(_root.Path).Find(path, verify)).Package;
}
