using System.Globalization;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Xunit;
using Xunit.Abstractions;

namespace Sallyport.Lab.Flawed;

/// <summary>Libraries of today, asked under the deep profile with everything weak that they still serve: none of the flaws is found on any of them, however often one asks.</summary>
/// <remarks>
/// The demonstration servers of GnuTLS and NSS let clients renegotiate, bound as RFC 5746 wants it: that is found, and is true.
/// </remarks>
public sealed class PatchedServersTests(LabAuthority authority, ITestOutputHelper output) : IClassFixture<LabAuthority>
{
    /// <summary>How often each is asked: SALLYPORT_ROUNDS, or twice when it is not set.</summary>
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("SALLYPORT_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 2;

    [LabFact(Needs = "nginx")]
    public Task Nginx_has_none() => AssertNoneAsync(Nginx.Start(authority.Issue(Leaf.GoodRsa), "ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; ssl_ciphers ALL:@SECLEVEL=0;"));

    [LabFact(Needs = "apache2")]
    public Task Apache_has_none() => AssertNoneAsync(Apache.Start(authority.Issue(Leaf.GoodRsa), "SSLCipherSuite ALL:!aNULL:@SECLEVEL=0"));

    [LabFact(Needs = "haproxy")]
    public Task Haproxy_has_none() => AssertNoneAsync(Haproxy.Start(authority.Issue(Leaf.GoodRsa), "ssl-min-ver TLSv1.0 ciphers ALL:!aNULL:@SECLEVEL=0"));

    [LabFact(Needs = "caddy")]
    public Task Caddy_has_none() => AssertNoneAsync(Caddy.Start(authority.Issue(Leaf.GoodRsa)), cbc: false);

    [LabFact(Needs = "openssl")]
    public Task OpenSsl_has_none() => AssertNoneAsync(OpenSslServer.Start(authority.Issue(Leaf.GoodRsa), OpenSslServer.Everything));

    [LabFact(Needs = "gnutls-serv")]
    public Task GnuTls_has_none() => AssertNoneAsync(GnuTlsServer.Start(authority.Issue(Leaf.GoodRsa), "NORMAL:+VERS-TLS1.0:+VERS-TLS1.1:+RSA"), allowed: "clientRenegotiation");

    [LabFact(Needs = "selfserv, certutil, pk12util")]
    public Task Nss_has_none() => AssertNoneAsync(NssServer.Start(authority.Issue(Leaf.GoodRsa), "tls1.0:tls1.2"), allowed: "clientRenegotiation");

    private async Task AssertNoneAsync(RunningServer server, string? allowed = null, bool cbc = true)
    {
        using var running = server;
        for (var round = 0; round < Rounds; round++)
        {
            var provoked = await Provoking.AskAsync(server.Port, SurveyProfile.Deep);

            output.WriteLine($"{provoked.Words} ({provoked.Tls.Attacks.Length} exchanges)");
            Assert.Equal(cbc, provoked.Tls.Attacks.Any(attack => attack.Purpose == AttackPurpose.CbcPadding));
            Assert.True(!provoked.Found.Any(name => name != allowed), $"{provoked}");
        }
    }
}
