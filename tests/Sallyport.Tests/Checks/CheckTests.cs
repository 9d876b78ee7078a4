using Sallyport.Checks;
using Xunit;

namespace Sallyport.Tests.Checks;

/// <summary>What every check owes: it fails with evidence and a remedy, passes, and says why when it cannot tell. A check's test gives the cases.</summary>
public abstract class CheckTests
{
    /// <summary>The check and its cases.</summary>
    internal abstract CheckCases Cases { get; }

    [Fact]
    public void Fails_with_evidence_and_a_remedy()
    {
        var results = Cases.OfFailing().ToList();

        Assert.NotEmpty(results);
        Assert.All(results, result =>
        {
            var failed = Assert.IsType<CheckResult.Failed>(result);
            Assert.NotEmpty(failed.Evidence);
            Assert.All(failed.Evidence, evidence => Assert.False(string.IsNullOrWhiteSpace(evidence.Fact) || string.IsNullOrWhiteSpace(evidence.Source)));
            Assert.True(failed.Remedy.Length > 20, "a remedy says what to change");
        });
    }

    [Fact]
    public void Passes_when_what_it_asks_for_holds()
    {
        var results = Cases.OfPassing().ToList();

        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.IsType<CheckResult.Passed>(result));
    }

    [Fact]
    public void Says_why_it_cannot_tell_or_does_not_apply()
    {
        Assert.All(Cases.OfUndecided(), result => Assert.NotEmpty(Assert.IsType<CheckResult.Undecided>(result).Reason));
        Assert.All(Cases.OfInapplicable(), result => Assert.NotEmpty(Assert.IsType<CheckResult.DoesNotApply>(result).Reason));
    }
}
