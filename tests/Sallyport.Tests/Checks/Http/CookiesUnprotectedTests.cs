using Sallyport.Checks;
using Sallyport.Checks.Http;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Http;

public sealed class CookiesUnprotectedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<HttpObservation>(new CookiesUnprotected())
    {
        Failing =
        [
            Responses.Page.With("Set-Cookie", "id=1; HttpOnly"),
            Responses.Page.With("Set-Cookie", "id=1; Secure"),
            Responses.Page.With("Set-Cookie", "id=1; SameSite=None; HttpOnly"),
            Responses.Page.With("Set-Cookie", "__Host-id=1; Secure; HttpOnly; Domain=example.com"),
        ],
        Passing = [Responses.Page.With("Set-Cookie", "id=1; Secure; HttpOnly; SameSite=None", "__Host-a=2; Secure; HttpOnly; Path=/")],
        Undecided = [Responses.None],
        Inapplicable = [Responses.Page],
    };

    [Fact]
    public void The_value_of_a_cookie_is_a_secret_and_is_not_shown()
    {
        var failed = Assert.IsType<CheckResult.Failed>(new CookiesUnprotected().Judge(Responses.Page.With("Set-Cookie", "id=s3cret"), KnowledgeBase.Embedded));

        Assert.Equal(Severity.Low, failed.Severity);
        Assert.DoesNotContain(failed.Evidence, evidence => evidence.Fact.Contains("s3cret", StringComparison.Ordinal));
    }
}
