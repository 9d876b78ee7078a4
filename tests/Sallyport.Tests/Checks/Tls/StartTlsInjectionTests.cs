using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class StartTlsInjectionTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<EndpointObservation>(new StartTlsInjection())
    {
        Failing =
        [
            StartTlsSeen.Upgraded(seen => seen with { Injection = new(InjectionResult.Executed, [.. "250 ok\r\n"u8], "answered inside TLS") }),
            StartTlsSeen.Upgraded(seen => seen with { Surplus = [.. "250 planted\r\n"u8] }),
        ],
        Passing =
        [
            StartTlsSeen.Upgraded(seen => seen with { Injection = new(InjectionResult.Discarded, [], "only the farewell was answered") }),
            StartTlsSeen.Upgraded(seen => seen with { Surplus = [.. "\r\n"u8], Injection = new(InjectionResult.Discarded, [], "only the farewell was answered") }),
        ],
        Undecided = [StartTlsSeen.Upgraded(), StartTlsSeen.Upgraded(seen => seen with { Injection = new(InjectionResult.Undecided, [], "no answer in time") })],
        Inapplicable =
        [
            Hosts.Open("192.0.2.1"),
            StartTlsSeen.Ended(new StartTlsEnd.NotOffered("the keywords do not list STARTTLS")),
            StartTlsSeen.Upgraded(seen => seen with { Injection = new(InjectionResult.NotPossible, [], "no room for it") }),
        ],
    };
}
