using Sallyport.Host.Packages;
using Sallyport.Host.Packages.Repodata;
using Sallyport.Knowledge.Software;
using Xunit;
using Source = Sallyport.Host.Packages.Repodata.Repository;

namespace Sallyport.Tests.Host.Packages.Repodata;

/// <summary>Lists of a repository as no tool here writes them, but may.</summary>
public sealed class RepositoryScanTests
{
    private const string Packages = """
        <?xml version="1.0" encoding="UTF-8"?>
        <metadata xmlns="http://linux.duke.edu/metadata/common" xmlns:rpm="http://linux.duke.edu/metadata/rpm" packages="3">
        <package type="rpm"><name>other</name><arch>x86_64</arch><version epoch="0" ver="9" rel="9"/><description>&lt;name&gt;nginx&lt;/name&gt;</description></package>
        <package type='rpm'>
          <version rel='2.el9' ver='1.20.1' epoch='1'/>
          <name>
            nginx</name><arch>x86_64</arch>
          <format><rpm:vendor>A &amp; B</rpm:vendor><rpm:requires><rpm:entry name="nginx" ver="7"/></rpm:requires></format>
        </package>
        <package type="rpm"><name>nginx-core</name><arch>x86_64</arch><version epoch="1" ver="1.20.1" rel="3"/></package>
        <package type="rpm"><name>nginx</name><arch>noarch</arch><version ver="1.22" rel="1"/></package>
        </metadata>
        """;

    private const string Advisories = """
        <updates><update from="x" type="bugfix"><id>A-1</id><pkglist><collection><package name="nginx" version="1" release="1" epoch="0" arch="x86_64"/></collection></pkglist></update>
        <update from='x' type='security'><id>A-2</id><updated date="2026"/><pkglist><collection><module name="nginx" stream="1"/><package arch='x86_64' epoch='1' name='nginx' release='2.el9' version='1.20.1'/><package name="other" version="1" release="1" epoch="0" arch="x86_64"/></collection></pkglist></update>
        <update type="security"><id>A-3</id><pkglist><collection><package name="others" version="1" release="1" epoch="0" arch="x86_64"/></collection></pkglist></update>
        </updates>
        """;

    private static readonly Source Base = new("base", null, 99, [], IgnoresModules: false, KeepsVendor: false);

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(100)]
    [InlineData(1)]
    public void A_package_is_read_whatever_the_order_of_its_elements_and_the_pieces_it_comes_in(int piece)
    {
        var scan = new PackageScan(Base, "x-primary.xml", new PackageNames(["nginx"]));
        scan.Run(new MadeText(Packages, piece));

        Assert.Null(scan.Gap);
        Assert.Equal([new RpmOffer(Base, "nginx", "x86_64", new RpmVersion(1, "1.20.1", "2.el9"), "A & B"), new RpmOffer(Base, "nginx", "noarch", new RpmVersion(0, "1.22", "1"), string.Empty)], scan.Offers);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(7)]
    public void Only_what_repairs_security_is_taken_of_the_advisories(int piece)
    {
        var scan = new AdvisoryScan(Base, "x-updateinfo.xml", new PackageNames(["nginx"]));
        scan.Run(new MadeText(Advisories, piece));

        Assert.Null(scan.Gap);
        Assert.Equal([new RpmAdvisory("A-2", Base, "nginx", "x86_64", new RpmVersion(1, "1.20.1", "2.el9"))], scan.Advisories);
    }

    [Fact]
    public void An_empty_list_of_advisories_is_whole()
    {
        var scan = new AdvisoryScan(Base, "x-updateinfo.xml", new PackageNames(["nginx"]));
        scan.Run(new MadeText("<?xml version=\"1.0\"?>\n<updates/>\n"));

        Assert.Null(scan.Gap);
    }

    [Fact]
    public void A_list_without_its_end_is_cut_off_and_keeps_what_was_whole()
    {
        var scan = new PackageScan(Base, "x-primary.xml", new PackageNames(["nginx"]));
        scan.Run(new MadeText(Packages[..Packages.LastIndexOf("<name>nginx<", StringComparison.Ordinal)]));

        Assert.Equal("the list primary.xml of the repository base is cut off", scan.Gap);
        Assert.Single(scan.Offers);
    }

    [Fact]
    public void An_element_that_is_no_xml_is_a_stated_gap()
    {
        var scan = new PackageScan(Base, "x-primary.xml", new PackageNames(["nginx"]));
        scan.Run(new MadeText("<metadata><package><name>nginx</name><arch>&who;</arch></package></metadata>"));

        Assert.Equal("the list primary.xml of the repository base is damaged", scan.Gap);
        Assert.Empty(scan.Offers);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(13)]
    public void Module_streams_with_a_package_that_is_asked_for_are_read_and_the_defaults(int piece)
    {
        var scan = new ModuleScan(Base, "x-modules.yaml", ["nginx"]);
        scan.Run(new MadeText("""
            ---
            document: modulemd
            version: 2
            data:
              name: nginx
              stream: "1.24"
              summary: >-
                a server
              dependencies:
              - requires: {platform: [el8]}
              artifacts:
                rpms:
                - nginx-1:1.24.0-1.module.x86_64
                - nginx-core-1:1.24.0-1.module.x86_64
            ...
            ---
            document: modulemd
            version: 2
            data: {name: perl, stream: 5, artifacts: {rpms: [perl-0:5-1.x86_64]}}
            ...
            ---
            document: modulemd-defaults
            version: 1
            data:
              module: nginx
              stream: 1.24
              profiles: {1.24: [common]}
            ...
            """, piece));

        Assert.Null(scan.Gap);
        Assert.Equal([("nginx", "1.24")], scan.Defaults);
        var stream = Assert.Single(scan.Streams);
        Assert.Equal(("nginx", "1.24", "nginx-1:1.24.0-1.module.x86_64"), (stream.Module, stream.Stream, Assert.Single(stream.Packages)));
    }

    [Fact]
    public void A_module_that_is_no_yaml_is_a_stated_gap()
    {
        var scan = new ModuleScan(Base, "x-modules.yaml", ["nginx"]);
        scan.Run(new MadeText("---\ndata: [- nginx-1:1\n"));

        Assert.Equal("a module of the repository base is damaged", scan.Gap);
    }
}
