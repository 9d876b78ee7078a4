using System.Reflection;
using Sallyport.Checks;
using Sallyport.Knowledge;
using Xunit;

namespace Sallyport.Tests.Checks;

/// <summary>What every check owes: it fails with evidence and a remedy, passes, and says why when it cannot tell. A check's test gives the cases.</summary>
/// <typeparam name="TCheck">The check.</typeparam>
/// <typeparam name="TSubject">What it judges.</typeparam>
public abstract class CheckTests<TCheck, TSubject>
{
    /// <summary>Subjects that must fail, at least one.</summary>
    public abstract IEnumerable<TSubject> Failing { get; }

    /// <summary>Subjects that must pass, at least one.</summary>
    public abstract IEnumerable<TSubject> Passing { get; }

    /// <summary>Subjects that do not decide it; empty only for a check that can always tell.</summary>
    public abstract IEnumerable<TSubject> Undecided { get; }

    /// <summary>Subjects that the question does not arise for.</summary>
    public virtual IEnumerable<TSubject> Inapplicable => [];

    [Fact]
    public void Fails_with_evidence_and_a_remedy() => Each(Failing, result =>
    {
        var failed = Assert.IsType<CheckResult.Failed>(result);
        Assert.NotEmpty(failed.Evidence);
        Assert.All(failed.Evidence, evidence => Assert.False(string.IsNullOrWhiteSpace(evidence.Fact) || string.IsNullOrWhiteSpace(evidence.Source)));
        Assert.True(failed.Remedy.Length > 20, "a remedy says what to change");
    });

    [Fact]
    public void Passes_when_what_it_asks_for_holds() => Each(Passing, result => Assert.IsType<CheckResult.Passed>(result));

    [Fact]
    public void Says_why_it_cannot_tell() => Each(Undecided, result => Assert.NotEmpty(Assert.IsType<CheckResult.Undecided>(result).Reason), mayBeEmpty: true);

    [Fact]
    public void Says_why_it_does_not_apply() => Each(Inapplicable, result => Assert.NotEmpty(Assert.IsType<CheckResult.DoesNotApply>(result).Reason), mayBeEmpty: true);

    /// <summary>What the check says of one subject.</summary>
    /// <param name="subject">The subject.</param>
    protected static CheckResult Judge(TSubject subject) => ((ICheck<TSubject>)Activator.CreateInstance(typeof(TCheck), nonPublic: true)!).Judge(subject, KnowledgeBase.Embedded);

    private static void Each(IEnumerable<TSubject> subjects, Action<CheckResult> expectation, bool mayBeEmpty = false)
    {
        var all = subjects.ToList();
        Assert.True(mayBeEmpty || all.Count > 0, $"{typeof(TCheck).GetCustomAttribute<CheckAttribute>()?.Id} has no such case");
        Assert.All(all, subject => expectation(Judge(subject)));
    }
}
