namespace Sallyport.Verdicts.Changes;

/// <summary>Compares two lists of facts. What a run did not look at is not gone: a part of which nothing at all was seen is left out, and a run that was cut takes nothing away.</summary>
internal static class FactComparison
{
    internal static IEnumerable<Change> Of(IReadOnlyList<Fact> before, IReadOnlyList<Fact> now, bool cutShort) =>
        before.Select(Place).Distinct().SelectMany(place => Part([.. before.Where(fact => Place(fact) == place)], [.. now.Where(fact => Place(fact) == place)], cutShort))
            .OrderBy(change => change.Kind);

    private static (ChangeKind Kind, string Part) Place(Fact fact) => (fact.Kind, fact.Part);

    private static IEnumerable<Change> Part(List<Fact> then, List<Fact> today, bool cutShort) =>
        today.Count == 0
            ? []
            : then.Concat(today).Select(fact => fact.Name).Distinct(StringComparer.Ordinal)
                .Select(name => One(then.Find(fact => fact.Name == name), today.Find(fact => fact.Name == name), cutShort))
                .OfType<Change>();

    private static Change? One(Fact? then, Fact? today, bool cutShort)
    {
        var untold = then is { Value: null } || today is { Value: null } || (today is null && cutShort);
        return untold || then?.Value == today?.Value || (then ?? today) is not { } fact ? null : new Change(fact.Kind, fact.Name, then?.Value, today?.Value);
    }
}
