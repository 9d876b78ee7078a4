using Sallyport.Checks.Http;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Http;

public sealed class SecurityHeadersMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<HttpObservation>(new SecurityHeadersMissing())
    {
        Failing =
        [
            Responses.Page.With("Referrer-Policy"),
            Responses.Page.With("Content-Security-Policy"),
            Responses.Page.With("X-Content-Type-Options", "sniff"),
            Responses.Of(new HttpField("Content-Type", "text/html")),
        ],
        Passing = [Responses.Page, Responses.Page.With("Content-Security-Policy", "default-src *").With("X-Frame-Options", "DENY")],
        Undecided = [Responses.None],
        Inapplicable = [Responses.Page.With("Content-Type", "application/json"), Responses.Page.With("Content-Type")],
    };
}
