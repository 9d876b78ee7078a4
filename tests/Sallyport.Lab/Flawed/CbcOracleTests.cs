using Sallyport.Lab.Certificates;
using Sallyport.Probes;
using Xunit;

namespace Sallyport.Lab.Flawed;

/// <summary>Each way of betraying CBC padding is found under its own name on a server that betrays it so.</summary>
public sealed class CbcOracleTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [Theory]
    [InlineData(nameof(CbcOracle.None))]
    [InlineData(nameof(CbcOracle.PaddingUnchecked), "poodleTls")]
    [InlineData(nameof(CbcOracle.PaddingWithRightMac), "zombiePoodle")]
    [InlineData(nameof(CbcOracle.MacWithRightPadding), "goldendoodle")]
    [InlineData(nameof(CbcOracle.Sleeping), "sleepingPoodle")]
    [InlineData(nameof(CbcOracle.EmptyRecords), "zeroLength")]
    [InlineData(nameof(CbcOracle.Overflow), "luckyMinus20")]
    public async Task The_oracle_is_found_by_its_name(string oracle, params string[] expected)
    {
        var provoked = await Provoking.AskAsync(new Flaws { Cbc = Enum.Parse<CbcOracle>(oracle) }, authority, SurveyProfile.Deep);

        FlawedServerTests.AssertFound(provoked, expected);
    }

    [Fact]
    public async Task Bad_records_are_not_sent_under_the_standard_profile()
    {
        var provoked = await Provoking.AskAsync(new Flaws { Cbc = CbcOracle.PaddingUnchecked }, authority);

        Assert.DoesNotContain(provoked.Tls.Attacks, attack => attack.Purpose == Sallyport.Observations.AttackPurpose.CbcPadding);
        Assert.Equal(("unknown", "unknown"), (provoked["poodleTls"], provoked["lucky13"]));
    }

    [Fact]
    public async Task Nothing_is_provoked_under_the_quick_profile()
    {
        var provoked = await Provoking.AskAsync(new Flaws { HeartbeatLeaks = true }, authority, SurveyProfile.Quick);

        Assert.Empty(provoked.Tls.Attacks);
        Assert.Equal("unknown", provoked["heartbleed"]);
    }
}
