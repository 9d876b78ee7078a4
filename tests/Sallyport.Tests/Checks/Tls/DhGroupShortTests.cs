using Sallyport.Checks;
using Sallyport.Checks.Tls;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.StartTls;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class DhGroupShortTests : CheckTests
{
    private static readonly TlsObservation Anonymous = Enumerated.Modern.WithAnonymousDhe(Primes.Oakley2);

    internal override CheckCases Cases => new CheckCases<EndpointObservation>(new DhGroupShort())
    {
        Failing =
        [
            At(Enumerated.Modern.WithDheHandshake(Primes.Oakley2)), At(Enumerated.Modern.WithDhe(Primes.Oakley2, 1)), At(Enumerated.Modern.WithDheHandshake(Primes.Ffdhe2048).WithDhe(Primes.Apache512, 1)), At(Saved(1536)),
            At(Anonymous), StartTlsSeen.Relay(Anonymous),
        ],
        Passing = [At(Enumerated.Modern.WithDheHandshake(Primes.Ffdhe2048)), At(Saved(2048)), StartTlsSeen.Relay(Enumerated.Modern.WithAnonymousDhe(Primes.Ffdhe2048))],
        Undecided = [At(Servers.Silent)],
        Inapplicable = [At(Enumerated.Modern), At(Servers.Modern), Hosts.Open("192.0.2.1") with { Tls = null }],
    };

    [Fact]
    public void Between_mail_servers_a_short_prime_without_authentication_is_slight()
    {
        var failed = Judge(StartTlsSeen.Relay(Anonymous.WithDheHandshake(Primes.Ffdhe2048)));

        Assert.Equal(Severity.Low, failed.Severity);
        Assert.Contains("smtpd_tls_dh1024_param_file", failed.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_people_sign_in_or_a_certificate_goes_along_it_is_not() => Assert.All(
        [
            At(Anonymous), At(Anonymous) with { Port = 25 }, StartTlsSeen.Relay(Anonymous) with { Port = 587 }, StartTlsSeen.Relay(Anonymous, StartTlsProtocol.Lmtp),
            StartTlsSeen.Relay(Anonymous.WithDheHandshake(Primes.Oakley2)), StartTlsSeen.Relay(Anonymous.WithDheHandshake(Primes.Apache512)), StartTlsSeen.Relay(Enumerated.Modern.WithDhe(Primes.Oakley2, 1)),
        ],
        seen => Assert.Equal(Severity.High, Judge(seen).Severity));

    private static CheckResult.Failed Judge(EndpointObservation seen) => Assert.IsType<CheckResult.Failed>(new DhGroupShort().Judge(seen, KnowledgeBase.Embedded));

    private static EndpointObservation At(TlsObservation tls) => Hosts.Open("192.0.2.1") with { Tls = tls };

    /// <summary>A run of before the prime itself was kept.</summary>
    private static TlsObservation Saved(int bits) => Enumerated.Modern.WithHandshake(
        Servers.Handshake(HandshakePurpose.Dhe, ProtocolVersion.Tls12, Servers.DheRsaAes128Cbc) with { Group = null, DhBits = bits });
}
