using Sallyport.Checks;
using Sallyport.Checks.Http;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Http;

public sealed class RedirectMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<EndpointObservation>(new RedirectMissing())
    {
        Failing =
        [
            Plain.Answering(200), Plain.Answering(404), Plain.Answering(301), To("http://example.com/"), To("/login"), To("https://www.example.org/"), To("//example.com/"),
        ],
        Passing = [To("https://example.com/"), To("https://EXAMPLE.com:443/x?y")],
        Undecided = [.. Plain.Undecided, Plain.Answering(101)],
        Inapplicable = [.. Plain.Inapplicable],
    };

    [Fact]
    public void A_redirect_to_another_host_is_told_for_information() =>
        Assert.Equal(Severity.Info, Assert.IsType<CheckResult.Failed>(new RedirectMissing().Judge(To("https://www.example.org/"), KnowledgeBase.Embedded)).Severity);

    private static EndpointObservation To(string location) => Plain.Answering(301, new HttpField("Location", location));
}
