using System.Net;
using Sallyport.Observations;
using Sallyport.Targets;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts.Changes;
using Xunit;

namespace Sallyport.Tests.Verdicts.Changes;

public sealed class BaselineTests
{
    public static TheoryData<string> Names => [.. Runs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_beside_itself_shows_no_change(string name)
    {
        var comparison = Comparing.With(Runs.All[name], Runs.All[name]);

        Assert.Empty(comparison.Changes);
        Assert.Equal(Runs.All[name].StartedAt, comparison.Since);
    }

    [Theory]
    [InlineData("www.example.com", 443)]
    [InlineData("example.com", 8443)]
    public void Another_host_or_port_is_another_target(string host, int port)
    {
        Assert.True(Port.TryParse($"{port}", out var other));
        var comparison = Comparing.With(Runs.All["weak"], Runs.All["weak"] with { Target = Runs.All["weak"].Target with { Host = host, Port = other } });

        Assert.Equal([ChangeKind.NotInBaseline], comparison.Changes.Select(change => change.Kind));
        Assert.Equal("the baseline does not know example.com:443", comparison.Changes[0].What);
        Assert.Null(comparison.Since);
        Assert.Null(comparison.Before);
    }

    [Fact]
    public void What_was_typed_decides_nothing() =>
        Assert.Empty(Comparing.With(Runs.All["weak"] with { Target = Runs.All["weak"].Target with { Input = "https://EXAMPLE.com/" } }, Runs.All["weak"]).Changes);

    [Fact]
    public void Of_several_runs_the_one_asked_in_the_same_way_is_taken_and_then_the_latest()
    {
        var seen = Runs.All["weak"];
        HostObservation Elsewhere(int day) => seen with { StartedAt = seen.StartedAt.AddDays(day), Target = seen.Target with { ConnectTo = IPAddress.Parse("192.0.2.7") } };

        Assert.Equal(seen.StartedAt, Comparing.With(seen, Elsewhere(9), seen, Elsewhere(10)).Since);
        Assert.Equal(seen.StartedAt.AddDays(10), Comparing.With(Elsewhere(20), Elsewhere(9), Elsewhere(10), seen).Since);
        Assert.Equal(seen.StartedAt.AddDays(12), Comparing.With(seen with { Target = seen.Target with { ServerNameOverride = "a.example" } }, Elsewhere(11), Elsewhere(12)).Since);
    }
}
