using Sallyport.Lab.Certificates;
using Xunit;

namespace Sallyport.Lab.Flawed;

/// <summary>Each flaw is found on a server that really has it, and nothing else is found there.</summary>
public sealed class FlawedServerTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [Fact]
    public async Task A_sound_server_has_none_of_the_flaws()
    {
        var provoked = await Provoking.AskAsync(new Flaws(), authority);

        Assert.True(!provoked.Found.Any(), $"{provoked}");
        Assert.All((string[])["heartbleed", "ccs", "ticketbleed", "robot", "insecureRenegotiation", "clientRenegotiation"], name => Assert.True(provoked[name] == "no", $"{name}: {provoked}"));
    }

    [Fact]
    public async Task Heartbleed_is_found_where_a_heartbeat_leaks() => AssertFound(await Provoking.AskAsync(new Flaws { HeartbeatLeaks = true }, authority), "heartbleed");

    [Fact]
    public async Task CCS_injection_is_found_where_an_early_ChangeCipherSpec_is_obeyed() =>
        AssertFound(await Provoking.AskAsync(new Flaws { EarlyChangeCipherSpec = true }, authority), "ccs");

    [Fact]
    public async Task A_server_that_always_says_bad_record_mac_is_not_found_guilty_of_CCS_injection()
    {
        var provoked = await Provoking.AskAsync(new Flaws { EarlyChangeCipherSpec = true, AlwaysBadRecordMac = true }, authority);

        Assert.True(provoked["ccs"] == "unknown", $"{provoked}");
    }

    [Fact]
    public async Task Ticketbleed_is_found_where_a_session_id_comes_back_longer() => AssertFound(await Provoking.AskAsync(new Flaws { TicketLeaks = true }, authority), "ticketbleed");

    [Fact]
    public async Task A_session_id_of_the_servers_own_choice_is_no_leak()
    {
        var provoked = await Provoking.AskAsync(new Flaws { OwnSessionId = true }, authority);

        Assert.True(provoked["ticketbleed"] == "no", $"{provoked}");
    }

    [Theory]
    [InlineData(nameof(RsaOracle.Weak), "weak")]
    [InlineData(nameof(RsaOracle.Strong), "strong")]
    [InlineData(nameof(RsaOracle.WeakByClosing), "weak")]
    public async Task ROBOT_is_found_with_its_strength(string oracle, string strength)
    {
        var provoked = await Provoking.AskAsync(new Flaws { Rsa = Enum.Parse<RsaOracle>(oracle) }, authority);

        AssertFound(provoked, "robot");
        Assert.Contains(provoked.Assessment.Findings, finding => finding.Id == "VULN-0086" && finding.Title.Contains($"({strength} oracle)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_answers_at_random_is_no_oracle()
    {
        var provoked = await Provoking.AskAsync(new Flaws { Rsa = RsaOracle.Unsteady }, authority);

        Assert.True(provoked["robot"] == "unknown", $"{provoked}");
    }

    [Fact]
    public async Task Renegotiation_without_protection_is_found() =>
        AssertFound(await Provoking.AskAsync(new Flaws { Renegotiates = true }, authority), "insecureRenegotiation", "clientRenegotiation");

    [Fact]
    public async Task Renegotiation_that_is_bound_is_told_apart() =>
        AssertFound(await Provoking.AskAsync(new Flaws { Renegotiates = true, OnlyBound = true }, authority), "clientRenegotiation");

    [Fact]
    public async Task Renegotiation_that_is_bound_is_found_on_the_connection_that_declined_the_unbound()
    {
        var provoked = await Provoking.AskAsync(new Flaws { Renegotiates = true, OnlyBound = true, WarnsUnbound = true }, authority);

        AssertFound(provoked, "clientRenegotiation");
        Assert.Single(provoked.Tls.Attacks.Where(attack => attack.Purpose == Sallyport.Observations.AttackPurpose.Renegotiation).Select(attack => attack.SentAt).Distinct());
    }

    [Fact]
    public async Task What_leaks_is_not_kept()
    {
        var provoked = await Provoking.AskAsync(new Flaws { HeartbeatLeaks = true, TicketLeaks = true }, authority);

        Assert.True(Sallyport.Observations.Json.SavedRuns.Write(new("1.0", [provoked.Assessment.Seen])).Length > 0);
        Assert.DoesNotContain(typeof(Sallyport.Observations.SeenRecord).GetProperties(), property => property.PropertyType.IsArray);
    }

    internal static void AssertFound(Provoked provoked, params string[] expected) => Assert.True(provoked.Found.Order().SequenceEqual(expected.Order()), $"{provoked}");
}
