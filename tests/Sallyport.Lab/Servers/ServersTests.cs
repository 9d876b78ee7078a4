using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Authentication;
using System.Text;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Servers;

/// <summary>The lab's own ground: each server really listens and really speaks, as seen by the platform's client.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ServersTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "nginx")]
    public void Nginx_speaks_TLS() => AssertSpeaksTls(Nginx.Start(authority.Issue(Leaf.Good)));

    [LabFact(Needs = "apache2")]
    public void Apache_speaks_TLS() => AssertSpeaksTls(Apache.Start(authority.Issue(Leaf.Good)));

    [LabFact(Needs = "haproxy")]
    public void Haproxy_speaks_TLS() => AssertSpeaksTls(Haproxy.Start(authority.Issue(Leaf.Good)));

    [LabFact(Needs = "caddy")]
    public void Caddy_speaks_TLS() => AssertSpeaksTls(Caddy.Start(authority.Issue(Leaf.Good)));

    [LabFact(Needs = "openssl")]
    public void OpenSsl_speaks_TLS() => AssertSpeaksTls(OpenSslServer.Start(authority.Issue(Leaf.Good)));

    [LabFact(Needs = "gnutls-serv")]
    public void GnuTls_speaks_TLS() => AssertSpeaksTls(GnuTlsServer.Start(authority.Issue(Leaf.GoodRsa)));

    [LabFact(Needs = "selfserv, certutil, pk12util")]
    public void Nss_speaks_TLS_when_it_may() => AssertSpeaksTls(NssServer.Start(authority.Issue(Leaf.GoodRsa), "ssl3:tls1.2"));

    [LabFact(Needs = "sshd, ssh-keygen")]
    public void OpenSsh_speaks_first()
    {
        using var server = OpenSshServer.Start();
        using var client = new TcpClient("127.0.0.1", server.Port);
        var banner = new byte[8];
        client.GetStream().ReadExactly(banner);

        Assert.Equal("SSH-2.0-", Encoding.ASCII.GetString(banner));
    }

    [LabFact(Needs = "nginx")]
    public async Task Plain_nginx_speaks_HTTP()
    {
        using var server = Nginx.StartPlain();
        using var client = new HttpClient();

        Assert.Equal("lab\n", await client.GetStringAsync(new Uri($"http://{server.Target}/")));
    }

    [Fact]
    public void A_server_that_cannot_start_says_why()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => RunningServer.Start("sh", (_, _) => ["-c", "echo no such option >&2; exit 3"]));

        Assert.Contains("no such option", failure.Message);
    }

    private static void AssertSpeaksTls(RunningServer server)
    {
        using var running = server;
        using var tcp = new TcpClient("127.0.0.1", server.Port);
        using var tls = new SslStream(tcp.GetStream());
        tls.AuthenticateAsClient(new SslClientAuthenticationOptions
        {
            TargetHost = "lab.example",
            RemoteCertificateValidationCallback = (_, _, _, _) => true,
            CipherSuitesPolicy = new CipherSuitesPolicy(Enum.GetValues<TlsCipherSuite>()),
        });

        Assert.True(tls.SslProtocol is SslProtocols.Tls12 or SslProtocols.Tls13, $"{tls.SslProtocol}\n{server.Output}");
    }
}
