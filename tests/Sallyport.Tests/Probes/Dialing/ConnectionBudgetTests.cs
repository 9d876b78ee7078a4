using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Xunit;

namespace Sallyport.Tests.Probes.Dialing;

public sealed class ConnectionBudgetTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Places_are_given_until_none_is_left_and_again_when_one_comes_back()
    {
        using var budget = new ConnectionBudget(new ProbeBudget { MaxConnections = 2 }, _clock);
        Assert.True(await budget.TakeAsync(default));
        Assert.True(await budget.TakeAsync(default));

        var third = budget.TakeAsync(default);
        Assert.False(third.IsCompleted);

        budget.Release();
        Assert.True(await third);
        Assert.Equal(3, budget.Opened);
    }

    [Fact]
    public async Task A_cancelled_run_gets_no_place_and_counts_none()
    {
        using var budget = new ConnectionBudget(new ProbeBudget { MaxConnections = 1 }, _clock);
        using var cancellation = new CancellationTokenSource();
        await budget.TakeAsync(default);

        var waiting = budget.TakeAsync(cancellation.Token);
        await cancellation.CancelAsync();

        Assert.False(await waiting);
        Assert.Equal(1, budget.Opened);
    }

    [Fact]
    public async Task Three_drops_slow_nothing()
    {
        using var budget = Dropped(3);

        Assert.True(await budget.TakeAsync(default));
        Assert.Empty(_clock.Requested);
    }

    [Theory]
    [InlineData(4, 50)]
    [InlineData(5, 100)]
    [InlineData(6, 200)]
    [InlineData(8, 800)]
    [InlineData(9, 1000)]
    [InlineData(2000, 1000)]
    public async Task From_the_fourth_drop_on_each_doubles_the_pause_up_to_a_second(int drops, int milliseconds)
    {
        using var budget = Dropped(drops);

        var taken = budget.TakeAsync(default);
        Assert.False(taken.IsCompleted);
        Assert.Equal([TimeSpan.FromMilliseconds(milliseconds)], _clock.Requested);

        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        Assert.True(await taken);
    }

    [Fact]
    public async Task Cancelling_ends_a_pause()
    {
        using var budget = Dropped(9);
        using var cancellation = new CancellationTokenSource();

        var taken = budget.TakeAsync(cancellation.Token);
        await cancellation.CancelAsync();

        Assert.False(await taken);
    }

    private ConnectionBudget Dropped(int times)
    {
        var budget = new ConnectionBudget(new ProbeBudget(), _clock);
        for (var i = 0; i < times; i++) budget.Dropped();
        return budget;
    }
}
