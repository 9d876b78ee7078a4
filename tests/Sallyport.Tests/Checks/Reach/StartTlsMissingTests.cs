using Sallyport.Checks.Reach;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Reach;

public sealed class StartTlsMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<EndpointObservation>(new StartTlsMissing())
    {
        Failing = [StartTlsSeen.Ended(new StartTlsEnd.NotOffered("the keywords do not list STARTTLS")), StartTlsSeen.Ended(new StartTlsEnd.Refused("502 never"))],
        Passing = [StartTlsSeen.Upgraded()],
        Undecided =
        [
            StartTlsSeen.Ended(new StartTlsEnd.TurnedAway("421 too many connections")),
            StartTlsSeen.Ended(new StartTlsEnd.Interrupted(NetworkFault.TimedOut)),
            StartTlsSeen.Ended(new StartTlsEnd.Malformed("a reply without a code of three digits")),
        ],
        Inapplicable = [Hosts.Open("192.0.2.1")],
    };
}
