using Sallyport.Certificates;
using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Authorities;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class AuthorityDistrustedTests : CheckTests
{
    private static readonly DateTimeOffset Issued = Certified.Now.AddDays(-10);
    private static readonly DateTimeOffset Day = new(Issued.UtcDateTime.Date, TimeSpan.Zero);
    private static readonly Certified Early = (Recipe.Authority("Early CA") with { Organisation = "Distrusted Early" }).SignedBy(Certified.Root);
    private static readonly Certified Late = (Recipe.Authority("Late CA") with { Organisation = "Distrusted Late" }).SignedBy(Certified.Root);
    private static readonly Certified Always = Recipe.Authority("Always CA").SignedBy(null);

    internal override CheckCases Cases => new CheckCases<PresentedChain>(new AuthorityDistrusted())
    {
        Knowledge = KnowledgeBase.Embedded with
        {
            Distrust =
            [
                new("O=Distrusted Early", Day.AddDays(-1), "A browser", "takes nothing issued later", "the tests"),
                new("O=Distrusted Late", Day, "A browser", "takes nothing issued later", "the tests"),
                new("CN=Always CA", null, "A browser", "removed it", "the tests"),
            ],
        },
        Failing =
        [
            Chains.Of(new Recipe().SignedBy(Early), Early),
            Chains.Of(new Recipe().SignedBy(Always), Always),
            Chains.Of(new Recipe().SignedBy(Always)),
            Chains.Of((Recipe.Authority("Always CA") with { Names = ["example.com"] }).SignedBy(null)),
        ],
        Passing = [Chains.Good, Chains.Of(new Recipe().SignedBy(Late), Late)],
        Undecided = [Chains.Unreadable, Chains.Of(Certified.Leaf)],
        Inapplicable = [Chains.SeenWith(seen => seen with { Anchors = [], NamedAnchors = seen.Anchors })],
    };

    [Fact]
    public void What_was_issued_before_the_day_is_let_pass_and_the_act_is_told()
    {
        var result = new AuthorityDistrusted().Judge(Chains.Of(new Recipe().SignedBy(Late), Late), ((CheckCases<PresentedChain>)Cases).Knowledge);

        Assert.Contains("issued after", Assert.Single(Assert.IsType<CheckResult.Passed>(result).Evidence).Fact, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("O=DigiNotar", "2011-01-01", true)]
    [InlineData("O=Chunghwa Telecom Co., Ltd.", "2025-07-31", false)]
    [InlineData("O=Chunghwa Telecom Co., Ltd.", "2025-08-01", true)]
    [InlineData("CN=Entrust Root Certification Authority - G2", "2024-10-01", false)]
    [InlineData("CN=Entrust Root Certification Authority - G2", "2024-12-01", true)]
    [InlineData("CN=Superfish, Inc.", "2014-09-01", true)]
    public void The_table_that_ships_knows_the_days(string name, string issued, bool met)
    {
        var acts = KnowledgeBase.Embedded.Distrust.Where(act => act.Name == name).ToList();

        Assert.NotEmpty(acts);
        Assert.Equal(met, acts.Exists(act => act.Meets(DateTimeOffset.Parse($"{issued}T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture))));
    }
}
