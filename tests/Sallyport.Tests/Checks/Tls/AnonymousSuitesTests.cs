using Sallyport.Checks;
using Sallyport.Checks.Tls;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.StartTls;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class AnonymousSuitesTests : CheckTests
{
    private static readonly TlsObservation Anonymous = Servers.Modern.Taking(0x0034);

    internal override CheckCases Cases => new CheckCases<EndpointObservation>(new AnonymousSuites())
    {
        Failing = [At(Anonymous), At(Servers.Modern.Taking(0xC018)), StartTlsSeen.Relay(Anonymous), StartTlsSeen.Relay(Anonymous) with { Port = 587 }],
        Passing = [At(Servers.Modern), At(Servers.Tls13Only), StartTlsSeen.Relay(Servers.Modern)],
        Undecided =
        [
            At(Servers.Silent),
            At(Servers.Modern.WeakMet(Hellos.Silence)),
            At(Servers.Modern.WeakMet(Hellos.Dropped)),
            At(Servers.Modern.Without(HelloPurpose.WeakSuites)),
            At(Servers.Modern.Taking(0x0005)),
            StartTlsSeen.Relay(Servers.Silent),
        ],
        Inapplicable = [Hosts.Open("192.0.2.1") with { Tls = null }],
    };

    [Fact]
    public void Between_mail_servers_it_is_slight() => Assert.Equal(Severity.Low, Judge(StartTlsSeen.Relay(Anonymous)).Severity);

    [Fact]
    public void Where_people_sign_in_it_is_not() => Assert.All(
        [At(Anonymous), At(Anonymous) with { Port = 25 }, StartTlsSeen.Relay(Anonymous) with { Port = 587 }, StartTlsSeen.Relay(Anonymous) with { Port = 465 }, StartTlsSeen.Relay(Anonymous, StartTlsProtocol.Lmtp)],
        seen => Assert.Null(Judge(seen).Severity));

    private static CheckResult.Failed Judge(EndpointObservation seen) => Assert.IsType<CheckResult.Failed>(new AnonymousSuites().Judge(seen, KnowledgeBase.Embedded));

    private static EndpointObservation At(TlsObservation tls) => Hosts.Open("192.0.2.1") with { Tls = tls };
}
