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
        var budget = new ConnectionBudget(new ProbeBudget { MaxConnections = 2 }, _clock);
        Assert.True(await budget.TakeAsync(chained: false, default));
        Assert.True(await budget.TakeAsync(chained: false, default));

        var third = budget.TakeAsync(chained: false, default);
        Assert.False(third.IsCompleted);

        budget.Release(chained: false);
        Assert.True(await third);
        Assert.Equal(3, budget.Opened);
    }

    [Fact]
    public async Task A_cancelled_run_gets_no_place_and_counts_none()
    {
        var budget = new ConnectionBudget(new ProbeBudget { MaxConnections = 1 }, _clock);
        using var cancellation = new CancellationTokenSource();
        await budget.TakeAsync(chained: false, default);

        var waiting = budget.TakeAsync(chained: false, cancellation.Token);
        await cancellation.CancelAsync();

        Assert.False(await waiting);
        Assert.Equal(1, budget.Opened);
    }

    [Fact]
    public async Task Three_drops_slow_nothing()
    {
        var budget = Dropped(3);

        Assert.True(await budget.TakeAsync(chained: false, default));
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
        var budget = Dropped(drops);

        var taken = budget.TakeAsync(chained: false, default);
        Assert.False(taken.IsCompleted);
        Assert.Equal([TimeSpan.FromMilliseconds(milliseconds)], _clock.Requested);

        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        Assert.True(await taken);
    }

    [Fact]
    public async Task Cancelling_ends_a_pause()
    {
        var budget = Dropped(9);
        using var cancellation = new CancellationTokenSource();

        var taken = budget.TakeAsync(chained: false, cancellation.Token);
        await cancellation.CancelAsync();

        Assert.False(await taken);
    }

    [Fact]
    public async Task A_question_that_others_wait_for_comes_before_one_that_came_earlier()
    {
        var budget = new ConnectionBudget(new ProbeBudget { MaxConnections = 1 }, _clock);
        await budget.TakeAsync(chained: true, default);
        var alone = budget.TakeAsync(chained: false, default);
        var chained = budget.TakeAsync(chained: true, default);

        budget.Release(chained: true);

        Assert.True(await chained);
        Assert.False(alone.IsCompleted);
        budget.Release(chained: true);
        Assert.True(await alone);
    }

    [Fact]
    public async Task While_chained_questions_are_expected_the_others_fill_three_of_eight_places()
    {
        var budget = new ConnectionBudget(new ProbeBudget { MaxConnections = 8 }, _clock);
        budget.Favour(expected: true);
        for (var i = 0; i < 3; i++) Assert.True(await budget.TakeAsync(chained: false, default));
        var fourth = budget.TakeAsync(chained: false, default);

        Assert.False(fourth.IsCompleted);
        Assert.True(budget.TryTake());

        budget.Favour(expected: false);
        Assert.True(await fourth);
    }

    [Fact]
    public async Task A_place_that_was_waited_for_in_vain_goes_to_the_next()
    {
        var budget = new ConnectionBudget(new ProbeBudget { MaxConnections = 1 }, _clock);
        using var cancellation = new CancellationTokenSource();
        await budget.TakeAsync(chained: false, default);
        var given = budget.TakeAsync(chained: false, cancellation.Token);
        var next = budget.TakeAsync(chained: false, default);
        await cancellation.CancelAsync();

        budget.Release(chained: false);

        Assert.False(await given);
        Assert.True(await next);
    }

    [Fact]
    public void Nothing_is_made_ahead_of_a_host_that_drops_connections() => Assert.False(Dropped(4).TryTake());

    private ConnectionBudget Dropped(int times)
    {
        var budget = new ConnectionBudget(new ProbeBudget(), _clock);
        for (var i = 0; i < times; i++) budget.Dropped();
        return budget;
    }
}
