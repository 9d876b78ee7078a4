using Sallyport.Host.Configuration.Processes;
using Xunit;

namespace Sallyport.Tests.Host.Configuration;

public sealed class ProcessConfigurationTests
{
    [Theory]
    [InlineData("/usr/sbin/nginx", "nginx: master process /usr/sbin/nginx -c /a/b.conf -g daemon off;", "/a/b.conf", "/a")]
    [InlineData("/usr/sbin/nginx (deleted)", "nginx|-p|/srv|-c|conf/n.conf", "/srv/conf/n.conf", "/srv/conf")]
    [InlineData("/usr/sbin/nginx", "nginx", "/etc/nginx/nginx.conf", "/etc/nginx")]
    [InlineData("/usr/sbin/apache2", "/usr/sbin/apache2|-k|start", "/etc/apache2/apache2.conf", "/etc/apache2")]
    [InlineData("/usr/sbin/httpd", "/usr/sbin/httpd|-DFOREGROUND", "/etc/httpd/conf/httpd.conf", "/etc/httpd")]
    [InlineData("/usr/sbin/apache2", "apache2|-d/srv|-f|x.conf", "/srv/x.conf", "/srv")]
    [InlineData("/usr/sbin/haproxy", "haproxy|-Ws|-f|a.cfg|-p|/run/h.pid|-f|/b.d|--|c.cfg", "/srv/a.cfg /b.d /srv/c.cfg", "/srv")]
    [InlineData("/usr/bin/caddy", "/usr/bin/caddy|run|--environ|--config|/etc/caddy/C", "/etc/caddy/C", "/srv")]
    [InlineData("/usr/bin/caddy", "caddy|run|--config=C", "/srv/C", "/srv")]
    [InlineData("/usr/bin/caddy", "caddy|run", "/etc/caddy/Caddyfile", "/srv")]
    public void The_command_line_names_the_files(string executable, string words, string files, string folder)
    {
        var source = ProcessConfiguration.Find(new() { Executable = executable, CommandLine = [.. words.Split('|')], WorkingFolder = "/srv" }, new MemoryFiles());

        Assert.Equal((files, folder), (string.Join(' ', source!.Files), source.Folder));
    }

    [Fact]
    public void What_was_compiled_in_is_read_from_the_executable()
    {
        var files = new MemoryFiles().With("/opt/nginx", "\0ELF --prefix=/opt/n --conf-path=/opt/n/own.conf --x\0").With("/opt/httpd", "\0 -D HTTPD_ROOT=\"/opt/h\"\n\0 -D SERVER_CONFIG_FILE=\"c/h.conf\"\n\0");

        Assert.Equal("/opt/n/own.conf", ProcessConfiguration.Find(new() { Executable = "/opt/nginx", CommandLine = ["nginx"] }, files)!.Files[0]);
        Assert.Equal("/opt/h/c/h.conf", ProcessConfiguration.Find(new() { Executable = "/opt/httpd", CommandLine = ["httpd"] }, files)!.Files[0]);
    }

    [Theory]
    [InlineData("/usr/sbin/nginx", "nginx: worker process")]
    [InlineData("/usr/sbin/nginx", "nginx|-g|daemon off;")]
    [InlineData("/usr/sbin/haproxy", "haproxy|-D")]
    [InlineData("/usr/bin/caddy", "caddy|run|--resume|--config|/x")]
    public void What_was_assumed_or_left_out_is_said(string executable, string words) =>
        Assert.NotEmpty(ProcessConfiguration.Find(new() { Executable = executable, CommandLine = [.. words.Split('|')] }, new MemoryFiles())!.Gaps);

    [Fact]
    public void Another_program_has_no_configuration_that_is_known() => Assert.Null(ProcessConfiguration.Find(new() { Executable = "/bin/cat", CommandLine = ["cat"] }, new MemoryFiles()));
}
