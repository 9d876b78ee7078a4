using Sallyport.Host.Configuration;
using Sallyport.Host.Configuration.Files;
using Sallyport.Host.Configuration.Processes;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Lab.Configuration;

/// <summary>The certificate of a running server is found in the file and line that the server itself has read, from nothing but its process.</summary>
public sealed class ConfiguredCertificateTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private Credential Good => authority.Issue(Leaf.Good);

    [LabFact(Needs = "nginx")]
    public void The_certificate_of_nginx_is_found()
    {
        using var server = Nginx.Start(Good);

        AssertFound(server, "nginx.conf", $"ssl_certificate {Good.ChainFile};", Good.ChainFile, Good.KeyFile);
    }

    [LabFact(Needs = "apache2")]
    public void The_certificate_of_httpd_is_found()
    {
        using var server = Apache.Start(Good);

        AssertFound(server, "apache.conf", $"SSLCertificateFile {Good.ChainFile}", Good.ChainFile, Good.KeyFile);
    }

    [LabFact(Needs = "haproxy")]
    public void The_certificate_of_HAProxy_is_found()
    {
        using var server = Haproxy.Start(Good);

        AssertFound(server, "haproxy.cfg", $"bind 127.0.0.1:{server.Port} ssl crt {Good.CombinedFile}", Good.CombinedFile, Good.CombinedFile);
    }

    [LabFact(Needs = "caddy")]
    public void The_certificate_of_Caddy_is_found()
    {
        using var server = Caddy.Start(Good);

        AssertFound(server, "Caddyfile", $"tls {Good.ChainFile} {Good.KeyFile}", Good.ChainFile, Good.KeyFile);
    }

    [LabFact(Needs = "nginx")]
    public void Nginx_says_itself_that_it_reads_the_same_files()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("sites"));
        folder.Write("sites/b.conf", "server { listen 127.0.0.1:1; include deep.inc; }");
        folder.Write("sites/a.conf", $"server {{\n  listen 127.0.0.1:2 ssl;\n  ssl_certificate {Good.ChainFile};\n  ssl_certificate_key {Good.KeyFile};\n}}");
        folder.Write("sites/.hidden.conf", "broken");
        folder.Write("deep.inc", "server_name \"x y\" '~^{}$';");
        var main = folder.Write("nginx.conf", $"pid {folder.File("pid")};\nevents {{ }}\nhttp {{ access_log off; include sites/*.conf; }}\n");

        var told = ChildProcess.Run(Programs.Require("nginx"), "-T", "-c", main, "-p", folder.Path, "-e", "stderr").Split('\n')
            .Where(line => line.StartsWith("# configuration file ", StringComparison.Ordinal)).Select(line => line["# configuration file ".Length..].TrimEnd(':', '\r')).ToList();
        var read = ConfigurationReader.Read(new ServerProcess { Executable = Programs.Require("nginx"), CommandLine = ["nginx", "-c", main, "-p", folder.Path] }, new RootedFiles(""))!;

        Assert.Equal(4, told.Count);
        Assert.Equal(told.Order(StringComparer.Ordinal), read.Files.Order(StringComparer.Ordinal));
        Assert.Equal((folder.File("sites/a.conf"), 3), (Assert.Single(read.Certificates).File, read.Certificates[0].Line));
        Assert.Empty(read.Gaps);
    }

    private void AssertFound(RunningServer server, string file, string line, string certificate, string key)
    {
        var read = ConfigurationReader.Read(Process(server.ProcessId), new RootedFiles($"/proc/{server.ProcessId}/root"))!;

        Assert.Empty(read.Gaps);
        var one = Assert.Single(read.Certificates);
        Assert.EndsWith($"/{file}", one.File, StringComparison.Ordinal);
        Assert.StartsWith(line, File.ReadAllLines(one.File)[one.Line - 1].Trim(), StringComparison.Ordinal);
        Assert.Equal((certificate, key), (one.CertificatePath, one.KeyPath));
        Assert.Equal(Good.Sha256, one.Certificate.Leaf?.Fingerprint);
        Assert.Contains(one.Listens, listen => listen.Tls && listen.Endpoint?.EndsWith($":{server.Port}", StringComparison.Ordinal) == true);
    }

    private static ServerProcess Process(int id) => new()
    {
        Executable = File.ResolveLinkTarget($"/proc/{id}/exe", returnFinalTarget: false)!.FullName,
        CommandLine = [.. File.ReadAllText($"/proc/{id}/cmdline").TrimEnd('\0').Split('\0')],
        WorkingFolder = File.ResolveLinkTarget($"/proc/{id}/cwd", returnFinalTarget: false)!.FullName,
        Environment = System.Collections.Immutable.ImmutableDictionary.CreateRange(
            File.ReadAllText($"/proc/{id}/environ").Split('\0').Where(text => text.Contains('=')).Select(text => KeyValuePair.Create(text[..text.IndexOf('=')], text[(text.IndexOf('=') + 1)..]))),
    };
}
