using Sallyport.Checks;
using Sallyport.Knowledge;
using Xunit;

namespace Sallyport.Tests.Checks;

/// <summary>The cases of one check, whatever it judges.</summary>
internal abstract record CheckCases
{
    /// <summary>The class under test.</summary>
    internal abstract Type CheckType { get; }

    internal abstract IEnumerable<CheckResult> OfFailing();

    internal abstract IEnumerable<CheckResult> OfPassing();

    internal abstract IEnumerable<CheckResult> OfUndecided();

    internal abstract IEnumerable<CheckResult> OfInapplicable();
}

/// <summary>The cases of one check.</summary>
/// <typeparam name="TSubject">What it judges.</typeparam>
/// <param name="Check">The check.</param>
internal sealed record CheckCases<TSubject>(ICheck<TSubject> Check) : CheckCases
{
    /// <summary>Subjects that must fail, at least one.</summary>
    internal required IReadOnlyList<TSubject> Failing { get; init; }

    /// <summary>Subjects that must pass, at least one.</summary>
    internal required IReadOnlyList<TSubject> Passing { get; init; }

    /// <summary>Subjects that do not decide it; empty only for a check that can always tell.</summary>
    internal required IReadOnlyList<TSubject> Undecided { get; init; }

    /// <summary>Subjects that the question does not arise for.</summary>
    internal IReadOnlyList<TSubject> Inapplicable { get; init; } = [];

    /// <summary>What the check knows; what ships unless said otherwise.</summary>
    internal KnowledgeBase Knowledge { get; init; } = KnowledgeBase.Embedded;

    internal override Type CheckType => Check.GetType();

    internal override IEnumerable<CheckResult> OfFailing() => Failing.Select(Judge);

    internal override IEnumerable<CheckResult> OfPassing() => Passing.Select(Judge);

    internal override IEnumerable<CheckResult> OfUndecided() => Undecided.Select(Judge);

    internal override IEnumerable<CheckResult> OfInapplicable() => Inapplicable.Select(Judge);

    private CheckResult Judge(TSubject subject) => Check.Judge(subject, Knowledge);
}
