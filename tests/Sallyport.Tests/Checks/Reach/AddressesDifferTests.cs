using Sallyport.Checks.Reach;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Reach;

public sealed class AddressesDifferTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<HostObservation>(new AddressesDiffer())
    {
        Failing = [Hosts.Of(Hosts.Open("192.0.2.1"), Hosts.At("2001:db8::1", new PortAnswer.Silence()))],
        Passing = [Hosts.Of(Hosts.Open("192.0.2.1"), Hosts.Open("2001:db8::1"))],
        Undecided = [],
        Inapplicable =
        [
            Hosts.Secure,
            Hosts.Unresolved,
            Hosts.Of(Hosts.At("192.0.2.1", new PortAnswer.Reset()), Hosts.At("192.0.2.2", new PortAnswer.Reset())),
        ],
    };
}
