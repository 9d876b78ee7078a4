using Sallyport.Knowledge.Remedies;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Remedies;

/// <summary>Whether servers themselves take the lines that remedies tell them.</summary>
public sealed class SnippetSyntaxTests(LabAuthority authority) : Repairing(authority)
{
    [LabTheory(Needs = "nginx, apache2, haproxy, caddy, lighttpd, postconf, doveconf, openssl, root")]
    [InlineData(KnownServers.Nginx)]
    [InlineData(KnownServers.Apache)]
    [InlineData(KnownServers.Haproxy)]
    [InlineData(KnownServers.Caddy)]
    [InlineData(KnownServers.Lighttpd)]
    [InlineData(KnownServers.Postfix)]
    [InlineData(KnownServers.Dovecot)]
    public void Every_snippet_is_taken_by_the_servers_own_syntax_check(string name)
    {
        var server = Plain(name);
        var texts = RemedyBook.Embedded.Checks.Select(id => RemedyBook.Embedded.For(id, name)).Where(snippets => !snippets.IsEmpty).DistinctBy(snippets => string.Join('\n', snippets.SelectMany(snippet => snippet.Lines))).ToList();

        server.CheckSyntax();

        Assert.True(texts.Count >= 4, $"only {texts.Count} texts for {name}");
        Assert.All(texts, snippets => server.With(snippets).CheckSyntax());
        texts.Aggregate(server, (whole, snippets) => whole.With(snippets)).CheckSyntax();
    }

    /// <summary>A syntax check that takes anything would make the test above worth nothing.</summary>
    [LabTheory(Needs = "nginx, apache2, haproxy, caddy, lighttpd, postconf, doveconf, openssl, root")]
    [InlineData(KnownServers.Nginx, "server block", "ssl_chipers HIGH;")]
    [InlineData(KnownServers.Apache, "virtual host", "SSLChipherSuite HIGH")]
    [InlineData(KnownServers.Haproxy, "global", "ssl-default-bind-chiphers HIGH")]
    [InlineData(KnownServers.Caddy, "tls block of the site", "chiphers HIGH")]
    [InlineData(KnownServers.Lighttpd, "lighttpd.conf", "ssl.chipher-list = \"HIGH\"")]
    [InlineData(KnownServers.Postfix, "main.cf", "smtpd_tls_exclude_chiphers = aNULL")]
    [InlineData(KnownServers.Dovecot, "conf.d/10-ssl.conf", "ssl_chipher_list = HIGH")]
    public void A_misspelt_line_is_not(string name, string where, string line) => Assert.Throws<InvalidOperationException>(() => Plain(name).With([new RemedySnippet(name, where, [line])]).CheckSyntax());

    private RepairableServer Plain(string name) => name switch
    {
        KnownServers.Nginx => WeakServers.Nginx(Folder),
        KnownServers.Apache => WeakServers.Apache(Folder),
        KnownServers.Haproxy => WeakServers.Haproxy(Folder, []),
        KnownServers.Caddy => WeakServers.Caddy(Folder),
        KnownServers.Lighttpd => WeakServers.Lighttpd(Folder),
        KnownServers.Postfix => WeakServers.Postfix(Folder),
        _ => WeakServers.Dovecot(Folder),
    };
}
