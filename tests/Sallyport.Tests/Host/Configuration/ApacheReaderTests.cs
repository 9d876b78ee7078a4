using Sallyport.Host.Configuration;
using Sallyport.Host.Configuration.Apache;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Configuration;

public sealed class ApacheReaderTests
{
    private const string Main = "/etc/apache2/apache2.conf";

    [Fact]
    public void A_virtual_host_of_Debians_layout_gives_its_certificate_with_file_and_line()
    {
        var read = Read(new MemoryFiles()
            .With(Main, "IncludeOptional mods-enabled/*.load\nInclude ports.conf\nIncludeOptional sites-enabled/*.conf\n")
            .With("/etc/apache2/mods-enabled/ssl.load", "LoadModule ssl_module /usr/lib/apache2/modules/mod_ssl.so\n")
            .With("/etc/apache2/ports.conf", "Listen 80\n<IfModule ssl_module>\n\tListen 443\n</IfModule>\n")
            .With("/etc/apache2/sites-enabled/a.conf", "Define base /srv/tls\n<VirtualHost *:443 [::1]:443>\n  ServerName https://a.example:443\n  ServerAlias b.example c.example\n  SSLEngine on\n  SSLCertificateFile \\\n    ${base}/a.pem\n  SSLCertificateKeyFile \"${base}/a.key\"\n</VirtualHost>\n")
            .With("/srv/tls/a.pem", Reading.Pem("a.example")));

        var one = Assert.Single(read.Certificates);
        Assert.Equal(("/etc/apache2/sites-enabled/a.conf", 6, "/srv/tls/a.pem", "/srv/tls/a.key"), (one.File, one.Line, one.CertificatePath, one.KeyPath));
        Assert.Equal(["0.0.0.0:443", "[::1]:443"], one.Listens.Select(listen => listen.Endpoint));
        Assert.Equal(["a.example", "b.example", "c.example"], one.Names.AsEnumerable());
        Assert.Equal("CN=a.example", one.Certificate.Leaf?.Subject);
        Assert.Empty(read.Gaps);
    }

    [Fact]
    public void A_section_whose_name_is_not_defined_is_left_out() =>
        Assert.Equal(["/etc/apache2/apache2.conf:5 /yes"], Read("<IfDefine X>\nSSLCertificateFile /no\n</IfDefine>\n<IfDefine !X>\nSSLCertificateFile /yes\n</IfDefine>").Lines());

    [Fact]
    public void The_other_branch_of_a_loaded_module_is_left_out() =>
        Assert.Equal(["/etc/apache2/apache2.conf:6 /b"], Read("LoadModule ssl_module x/mod_ssl.so\n<IfModule !mod_ssl.c>\nSSLCertificateFile /a\n</IfModule>\n<IfModule mod_ssl.c>\nSSLCertificateFile /b\n</IfModule>").Lines());

    [Fact]
    public void A_host_with_TLS_takes_the_main_servers_certificate() =>
        Assert.Equal(
            [("/m", 1), ("/m", 1)],
            Read("SSLCertificateFile /m\n<VirtualHost *:443>\nSSLEngine on\n</VirtualHost>\n<VirtualHost *:80>\n</VirtualHost>").Certificates.Select(one => (one.CertificatePath, one.Line)));

    [Fact]
    public void Relative_paths_follow_ServerRoot() => Assert.Equal(["/etc/apache2/apache2.conf:2 /opt/a.pem"], Read("ServerRoot \"/opt\"\nsslcertificatefile a.pem").Lines());

    [Fact]
    public void A_comment_goes_on_behind_a_backslash() => Assert.Empty(Read("# x \\\nSSLCertificateFile /a\n").Certificates);

    [Fact]
    public void An_unknown_variable_in_a_certificates_path_is_a_gap() =>
        Assert.Equal(["/etc/apache2/apache2.conf:1 the certificate's path holds a variable that is not known: ${who}/a"], Read("SSLCertificateFile ${who}/a").GapLines());

    [Theory]
    [InlineData("Include gone.conf", "/etc/apache2/gone.conf does not exist")]
    [InlineData("Include apache2.conf", "/etc/apache2/apache2.conf includes itself")]
    [InlineData("Include no*.conf", "no*.conf matches no file")]
    [InlineData("SSLCertificateFile \"/a", "a quote is not closed")]
    [InlineData("<VirtualHost *:443>", "a section is not closed: VirtualHost")]
    [InlineData("</VirtualHost>", "a section ends that was not opened last")]
    [InlineData("MDomain a.example", "MDomain is not followed: certificates that come by it are not seen")]
    public void What_cannot_be_followed_is_a_gap(string text, string reason) => Assert.Equal(reason, Assert.Single(Read(text).Gaps).Reason);

    [Theory]
    [InlineData("IncludeOptional gone.conf")]
    [InlineData("IncludeOptional no*.conf")]
    public void What_is_optional_is_none(string text) => Assert.Empty(Read(text).Gaps);

    [Fact]
    public void Endless_nesting_ends_in_a_gap() => Assert.Contains(Read(string.Concat(Enumerable.Repeat("<IfModule a>\n", 100_000))).Gaps, gap => gap.Reason.Contains("nested deeper", StringComparison.Ordinal));

    [Fact]
    public void A_variable_made_of_itself_does_not_grow_without_end() =>
        Assert.Empty(Read("Define a xxxxxxxxxxxxxxxx\n" + string.Concat(Enumerable.Repeat("Define a ${a}${a}\n", 2000))).Certificates);

    [Fact]
    public void The_environments_script_gives_the_last_plain_assignment() =>
        Assert.Equal(
            "/var/run/apache2/x",
            EnvironmentFile.Parse("unset HOME\nif [ a ] ; then\n SUFFIX=\"-${C##/etc/}\"\nelse\n\tSUFFIX=\nfi\nexport APACHE_RUN_DIR=/var/run/apache2$SUFFIX/x # no\nexport APACHE_RUN_DIR=/var/run/apache2$SUFFIX/x\n")["APACHE_RUN_DIR"]);

    private static ServerConfiguration Read(string text) => Read(new MemoryFiles().With(Main, text));

    private static ServerConfiguration Read(MemoryFiles files) => Reading.Of(ConfiguredServer.Apache, files, Main);
}
