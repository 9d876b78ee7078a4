using Sallyport.Checks;
using Sallyport.Checks.Tls;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class DhPrimeCommonTests : CheckTests
{
    private static readonly TlsObservation Anonymous = Enumerated.Modern.WithAnonymousDhe(Primes.Oakley2);

    internal override CheckCases Cases => new CheckCases<EndpointObservation>(new DhPrimeCommon())
    {
        Failing =
        [
            At(Enumerated.Modern.WithDheHandshake(Primes.Oakley2)), At(Enumerated.Modern.WithDheHandshake(Primes.Rfc5114Long)), At(Enumerated.Modern.WithDhe([0, .. Primes.Apache512], 1)),
            At(Anonymous), StartTlsSeen.Relay(Anonymous),
        ],
        Passing = [At(Enumerated.Modern.WithDheHandshake(Primes.Ffdhe2048)), At(Enumerated.Modern.WithDheHandshake(Primes.Own2048)), StartTlsSeen.Relay(Enumerated.Modern.WithAnonymousDhe(Primes.Ffdhe2048))],
        Undecided =
        [
            At(Servers.Silent),
            At(Enumerated.Modern.WithHandshake(Servers.Handshake(HandshakePurpose.Dhe, ProtocolVersion.Tls12, Servers.DheRsaAes128Cbc) with { Group = null, DhBits = 1024 })),
        ],
        Inapplicable = [At(Enumerated.Modern), At(Servers.Modern), Hosts.Open("192.0.2.1") with { Tls = null }],
    };

    [Fact]
    public void Between_mail_servers_a_shared_prime_without_authentication_is_slight() => Assert.Equal(Severity.Low, Judge(StartTlsSeen.Relay(Anonymous.WithDheHandshake(Primes.Ffdhe2048))));

    [Fact]
    public void Where_people_sign_in_or_a_certificate_goes_along_it_is_not() => Assert.All(
        [At(Anonymous), StartTlsSeen.Relay(Anonymous) with { Port = 587 }, StartTlsSeen.Relay(Anonymous.WithDheHandshake(Primes.Oakley2)), StartTlsSeen.Relay(Enumerated.Modern.WithDheHandshake(Primes.Oakley2))],
        seen => Assert.Equal(Severity.High, Judge(seen)));

    private static Severity? Judge(EndpointObservation seen) => Assert.IsType<CheckResult.Failed>(new DhPrimeCommon().Judge(seen, KnowledgeBase.Embedded)).Severity;

    private static EndpointObservation At(TlsObservation tls) => Hosts.Open("192.0.2.1") with { Tls = tls };
}
