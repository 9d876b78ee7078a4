using Sallyport.Checks;
using Xunit;

namespace Sallyport.Knowledge.Remedies;

/// <summary>Snippets belong to checks that exist, and name places that a reader finds.</summary>
public sealed class RemedyBookTests
{
    private static readonly string[] Places =
        ["server block", "virtual host", "main server", "global", "frontend", "bind line", "tls block of the site", "site", "lighttpd.conf", "main.cf", "conf.d/10-ssl.conf", "web.config, customHeaders", "shell"];

    public static TheoryData<string> Checks => [.. RemedyBook.Embedded.Checks.Order(StringComparer.Ordinal)];

    [Fact]
    public void A_check_that_has_lines_has_them_for_the_three_servers_of_the_lab() => Assert.All(
        RemedyBook.Embedded.Checks,
        id => Assert.All([KnownServers.Nginx, KnownServers.Apache, KnownServers.Haproxy], server => Assert.NotEmpty(RemedyBook.Embedded.For(id, server))));

    [Theory]
    [MemberData(nameof(Checks))]
    public void Every_snippet_has_a_place_and_lines(string id) => Assert.All(RemedyBook.Embedded.For(id, server: null), snippet =>
    {
        Assert.Contains(snippet.Where, Places);
        Assert.All(snippet.Lines, line => Assert.True(line.Trim().Length > 8, $"{id}: {line}"));
    });

    [Fact]
    public void Every_check_that_is_in_the_catalogue_and_can_be_repaired_by_a_version_or_suite_directive_has_lines() => Assert.All(
        CheckCatalogue.All.Where(check => check.Id is "TLS-0002" or "TLS-0003" or "TLS-0004" or "TLS-0012" or "TLS-0017" or "TLS-0020" or "TLS-0023" or "HTTP-0130" or "HTTP-0134" or "CERT-0107"),
        check => Assert.NotEmpty(RemedyBook.Embedded.For(check.Id, KnownServers.Nginx)));

    [Fact]
    public void A_known_server_gets_its_own_lines_alone() =>
        Assert.All(RemedyBook.Embedded.For("TLS-0003", KnownServers.Postfix), snippet => Assert.Equal("main.cf", snippet.Where));

    [Fact]
    public void An_unknown_server_gets_the_lines_of_all() => Assert.True(RemedyBook.Embedded.For("TLS-0003", server: null).Select(snippet => snippet.Server).Distinct().Count() > 5);

    [Fact]
    public void A_server_that_has_no_directive_for_it_gets_nothing() => Assert.Empty(RemedyBook.Embedded.For("HTTP-0133", KnownServers.Caddy));

    [Fact]
    public void What_no_configuration_repairs_has_no_lines() => Assert.Empty(RemedyBook.Embedded.For("VULN-0083", server: null));
}
