using Sallyport.Probes;
using Xunit;

namespace Sallyport.Tests.Probes;

public sealed class ProbeBudgetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(129)]
    public void Connections_outside_1_to_128_are_refused(int connections) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProbeBudget { MaxConnections = connections });

    [Theory]
    [InlineData(1)]
    [InlineData(128)]
    public void Both_ends_of_the_range_are_in_it(int connections) => Assert.Equal(connections, new ProbeBudget { MaxConnections = connections }.MaxConnections);

    [Theory]
    [InlineData(4, 30, 4)]
    [InlineData(4, 8, 4)]
    [InlineData(4, 7, 3.5)]
    [InlineData(4, 1, 0.5)]
    public void A_step_leaves_time_for_a_second(double step, double target, double limit)
    {
        var budget = new ProbeBudget { StepTimeout = TimeSpan.FromSeconds(step), TargetTimeout = TimeSpan.FromSeconds(target) };

        Assert.Equal(TimeSpan.FromSeconds(limit), budget.StepLimit);
    }
}
