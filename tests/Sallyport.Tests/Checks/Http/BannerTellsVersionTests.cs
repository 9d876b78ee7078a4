using Sallyport.Checks.Http;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Http;

public sealed class BannerTellsVersionTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<HttpObservation>(new BannerTellsVersion())
    {
        Failing =
        [
            Responses.Page.With("Server", "nginx/1.22.1"),
            Responses.Page.With("Server", "Apache/2"),
            Responses.Page.With("X-Powered-By", "PHP/8.2.7"),
            Responses.Page.With("X-AspNet-Version", "4.0.30319"),
        ],
        Passing = [Responses.Page, Responses.Page.With("Server"), Responses.Page.With("Server", "cloudflare")],
        Undecided = [Responses.None],
    };
}
