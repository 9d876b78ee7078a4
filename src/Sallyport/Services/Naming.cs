using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge.Services;

namespace Sallyport.Services;

/// <summary>Weighs the rules that were met: which products they speak for, and how surely.</summary>
/// <remarks>Kinds of evidence are taken as independent (noisy-or), each counted once, so that ten headers of one product weigh no more than the strongest.</remarks>
internal static class Naming
{
    private const double ImpliedShare = 0.95;

    /// <summary>Every product with any evidence, the surest first.</summary>
    internal static ImmutableArray<IdentifiedProduct> Candidates(IReadOnlyList<RuleMatch> matches) =>
        [.. matches.GroupBy(match => match.Product.Id, StringComparer.Ordinal).Select(Weigh).OfType<IdentifiedProduct>().OrderByDescending(candidate => candidate.Confidence).ThenBy(candidate => candidate.Product.Id, StringComparer.Ordinal)];

    /// <summary>The probable ones, without those that another excludes, with those that another implies, from the outside in.</summary>
    internal static ImmutableArray<IdentifiedProduct> Probable(ImmutableArray<IdentifiedProduct> candidates, RuleBook book)
    {
        var probable = candidates.Where(candidate => candidate.Confidence >= IdentifiedProduct.Probable).ToList();
        var excluded = Excluded(probable);
        var named = probable.Where(candidate => !excluded.Contains(candidate.Product.Id)).ToList();
        named.AddRange(Implied(named, book));
        return [.. named.OrderBy(candidate => candidate.Product.Layer).ThenByDescending(candidate => candidate.Confidence)];
    }

    /// <summary>Of two that exclude each other the surer stays, as what is excluded excludes nothing.</summary>
    private static HashSet<string> Excluded(List<IdentifiedProduct> probable)
    {
        var excluded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in probable.OrderByDescending(candidate => candidate.Confidence))
        {
            if (!excluded.Contains(candidate.Product.Id)) excluded.UnionWith(candidate.Product.Excludes);
        }

        return excluded;
    }

    private static IEnumerable<IdentifiedProduct> Implied(List<IdentifiedProduct> named, RuleBook book) =>
        [.. from candidate in named
            from id in candidate.Product.Implies
            where named.TrueForAll(other => other.Product.Id != id) && book.Find(id) is not null
            group candidate by id into implying
            let surest = implying.MaxBy(candidate => candidate.Confidence)!
            where surest.Confidence * ImpliedShare >= IdentifiedProduct.Probable
            select new IdentifiedProduct(book.Find(implying.Key)!, surest.Confidence * ImpliedShare, [new Evidence($"{surest.Product.Name} is made with it", surest.Evidence[0].Source)], null)];

    private static IdentifiedProduct? Weigh(IGrouping<string, RuleMatch> matches)
    {
        var speaking = matches.Where(match => !match.Rule.Against).ToList();
        if (speaking.Count == 0) return null;

        var doubt = speaking.GroupBy(match => match.Rule.Group).Aggregate(1.0, (product, group) => product * (1 - group.Max(match => match.Rule.Weight)));
        var confidence = matches.Where(match => match.Rule.Against).Aggregate(1 - doubt, (left, match) => left * (1 - match.Rule.Weight));
        return new IdentifiedProduct(speaking[0].Product, Math.Round(confidence, 3), [.. speaking.SelectMany(Facts).Distinct()], Version(speaking))
        {
            Fields = [.. speaking.SelectMany(match => match.Conditions).Select(condition => condition.Field).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The version of the strongest rule that captured one, an exact one before others.</summary>
    private static SoftwareVersion? Version(List<RuleMatch> matches) =>
        (from match in matches
         from condition in match.Conditions
         let captured = condition.Captured
         where captured.Version is not null || captured.Build is not null
         let precision = captured.Version is null ? VersionPrecision.Build : match.Rule.Precision
         orderby precision, match.Rule.Weight descending
         select new SoftwareVersion(captured.Version ?? captured.Build!, precision, captured.Distribution, Fact(condition))).FirstOrDefault();

    private static IEnumerable<Evidence> Facts(RuleMatch match) => match.Conditions.Select(Fact);

    private static Evidence Fact(MetCondition condition) => new(FieldWords.Of(condition), condition.Value.Source);
}
