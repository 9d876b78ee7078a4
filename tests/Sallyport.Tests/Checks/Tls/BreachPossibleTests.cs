using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class BreachPossibleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<EndpointObservation>(new BreachPossible())
    {
        Failing = [Seen(new("/?q=x", "gzip", true, null))],
        Passing = [Seen(new("/?q=x", "gzip", false, null)), Seen(new("/?q=x", null, true, null)), Seen(new("/?q=x", "identity", true, null))],
        Undecided = [Seen(new("/?q=x", null, null, "the connection was reset"))],
        Inapplicable = [Hosts.Open("192.0.2.1"), Hosts.Open("192.0.2.1") with { Http = null }],
    };

    private static EndpointObservation Seen(ReflectionObservation reflection) => Hosts.Open("192.0.2.1") with { Reflection = reflection };
}
