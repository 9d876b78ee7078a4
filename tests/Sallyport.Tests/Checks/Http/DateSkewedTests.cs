using Sallyport.Checks.Http;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Http;

public sealed class DateSkewedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<HttpObservation>(new DateSkewed())
    {
        Failing = [Responses.Page.With("Date", "Mon, 01 Jun 2026 11:58:59 GMT"), Responses.Page.With("Date", "Mon, 01 Jun 2026 12:01:02 GMT")],
        Passing =
        [
            Responses.Page,
            Responses.Page.With("Date", "Mon, 01 Jun 2026 11:59:00 GMT"),
            Responses.Page.With("Date", "Mon, 01 Jun 2026 12:01:01 GMT"),
            Responses.Page.With("Date", "Mon, 01 Jun 2026 11:00:00 GMT").With("Age", "3600"),
        ],
        Undecided = [Responses.None, Responses.Page.With("Date", "yesterday")],
        Inapplicable = [Responses.Page.With("Date")],
    };
}
