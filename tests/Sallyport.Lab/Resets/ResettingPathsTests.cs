using Sallyport.Checks;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Verdicts;
using Xunit;
using Xunit.Abstractions;

namespace Sallyport.Lab.Resets;

/// <summary>A path that resets connections changes no verdict: each check says the same as without it, or that it cannot tell.</summary>
public sealed class ResettingPathsTests(LabAuthority authority, ITestOutputHelper output) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "nginx")]
    public Task Every_twentieth_connection_reset_turns_no_verdict_round() => AssertSameAsync(server => Relay.Every(20, server.Port));

    [LabFact(Needs = "nginx")]
    public Task Ten_connections_a_second_turn_no_verdict_round() => AssertSameAsync(server => Relay.AtMost(10, server.Port));

    /// <summary>A server that speaks what it should not: what a limit turns away twice was not refused.</summary>
    [LabFact(Needs = "nginx")]
    public Task Ten_connections_a_second_hide_no_old_version() => AssertSameAsync(server => Relay.AtMost(10, server.Port), "ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; ssl_ciphers ALL:@SECLEVEL=0;");

    [LabFact(Needs = "nginx")]
    public async Task Whichever_connection_is_reset_no_verdict_turns_round()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2 TLSv1.3;");
        var direct = await Probing.AssessAsync(server.Port);
        for (var nth = 1; nth <= direct.Seen.Connections; nth++)
        {
            await using var relay = Relay.Once(nth, server.Port);
            var relayed = await Probing.AssessAsync(relay.Port);

            var differences = Differences(direct, relayed).ToList();
            if (differences.Count > 0) output.WriteLine($"connection {nth}: {string.Join("; ", differences)}");
            Assert.True(differences.TrueForAll(difference => difference.Contains("now inconclusive", StringComparison.Ordinal)), $"connection {nth}: {string.Join("; ", differences)}");
        }
    }

    private async Task AssertSameAsync(Func<RunningServer, Relay> through, string directives = "ssl_protocols TLSv1.2 TLSv1.3;")
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), directives);
        var direct = await Probing.AssessAsync(server.Port);
        await using var relay = through(server);
        var relayed = await Probing.AssessAsync(relay.Port);

        output.WriteLine($"{relay.Connections} connections, {relay.Reset} of them reset, {relayed.Seen.Elapsed.TotalSeconds:0.0} s; direct {direct.Seen.Connections} in {direct.Seen.Elapsed.TotalSeconds:0.0} s; cut short: {relayed.Seen.CutShort}");
        Assert.True(relay.Reset > 0, "the path has reset something");
        var differences = Differences(direct, relayed).ToList();
        output.WriteLine(string.Join('\n', differences));
        Assert.DoesNotContain(differences, difference => !difference.Contains("now inconclusive", StringComparison.Ordinal));
        Assert.True(Versions(direct).Zip(Versions(relayed)).All(pair => pair.First == pair.Second || pair.Second.EndsWith("unknown", StringComparison.Ordinal)), string.Join(", ", Versions(relayed)));
    }

    private static IEnumerable<string> Differences(Assessment direct, Assessment relayed) =>
        from before in direct.Outcomes
        let after = relayed.Outcomes.Single(outcome => outcome.Check.Id == before.Check.Id).Result
        where before.Result.GetType() != after.GetType()
        select $"{before.Check.Id}{(after is CheckResult.Undecided ? " now inconclusive" : string.Empty)}: {before.Result.Told()} | {after.Told()}";

    private static IEnumerable<string> Versions(Assessment assessment) => assessment.Endpoint().Tls!.Versions.All.Select(pair => $"{pair.Version.Name} {pair.Answer.Word}");
}
