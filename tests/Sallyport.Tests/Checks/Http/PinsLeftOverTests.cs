using Sallyport.Checks.Http;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Http;

public sealed class PinsLeftOverTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<HttpObservation>(new PinsLeftOver())
    {
        Failing = [Responses.Page.With("Public-Key-Pins", "max-age=1; pin-sha256=\"x\""), Responses.Page.With("public-key-pins-report-only", "max-age=1")],
        Passing = [Responses.Page],
        Undecided = [Responses.None],
    };
}
