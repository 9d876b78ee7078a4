using Sallyport.Checks.Http;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Http;

public sealed class HstsMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<HttpObservation>(new HstsMissing())
    {
        Failing =
        [
            Responses.Page.With("Strict-Transport-Security"),
            Responses.Page.With("Strict-Transport-Security", "max-age=0"),
            Responses.Page.With("Strict-Transport-Security", "max-age=15551999"),
            Responses.Page.With("Strict-Transport-Security", "includeSubDomains"),
        ],
        Passing = [Responses.Page, Responses.Page.With("Strict-Transport-Security", "max-age=15552000")],
        Undecided = [Responses.None],
    };
}
