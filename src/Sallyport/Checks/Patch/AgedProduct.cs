using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Software;
using Sallyport.Services;

namespace Sallyport.Checks.Patch;

/// <summary>A product that answers in a version that shows, with what the slice says of it.</summary>
/// <param name="Product">The product and where its version was seen.</param>
/// <param name="Known">What is known of it.</param>
/// <param name="Age">What that says of this version.</param>
internal sealed record AgedProduct(IdentifiedProduct Product, KnownProduct Known, AgeJudgement Age)
{
    /// <summary>The product and the version as it showed.</summary>
    internal string Words => $"{Product.Words}{(Product.Version!.Distribution is { } mark && DistributionMark.IsPlain(mark) ? $" ({mark})" : string.Empty)}";

    /// <summary>Every product of the service, also behind a multiplexer, that has a version and is known. Judged for the day it was seen, so that a saved run keeps its answer.</summary>
    internal static ImmutableArray<AgedProduct> Of(ServiceIdentity subject, KnowledgeBase knowledge)
    {
        var versioned = subject.Products.Concat(subject.Sides.Select(side => side.Product).OfType<IdentifiedProduct>()).Where(product => product.Version is not null).DistinctBy(product => product.Product.Id, StringComparer.Ordinal).ToList();
        if (versioned.Count == 0) return [];

        var slice = knowledge.Software;
        return [.. from product in versioned
                   let known = KnownProducts.Find(slice, product.Product)
                   where known is not null
                   let version = product.Version!
                   select new AgedProduct(product, known, SoftwareAge.Judge(known, version.Text, version.Precision, version.Distribution, slice, subject.SeenAt))];
    }

    /// <summary>Decides over all products: one that fails makes it fail, one that is open leaves it open; not applicable where none has an answer.</summary>
    /// <param name="subject">What answers.</param>
    /// <param name="products">The products.</param>
    /// <param name="judge">Decides over one; null where the question does not arise for it.</param>
    internal static CheckResult Decide(ServiceIdentity subject, ImmutableArray<AgedProduct> products, Func<AgedProduct, CheckResult?> judge)
    {
        if (products.IsEmpty) return Nothing(subject);

        var results = products.Select(judge).OfType<CheckResult>().ToList();
        var failed = results.OfType<CheckResult.Failed>().ToList();
        if (failed.Count > 0) return Worst(failed) with { Evidence = [.. failed.SelectMany(result => result.Evidence)] };
        if (results.OfType<CheckResult.Undecided>().FirstOrDefault() is { } open) return open;

        return results.Count == 0
            ? CheckResult.NotApplicable("nothing of this is known about what answers")
            : CheckResult.Pass([.. results.OfType<CheckResult.Passed>().SelectMany(result => result.Evidence)]);
    }

    /// <summary>Without a product: open where HTTP, which names most of them, was met by a fault of the path; not applicable otherwise.</summary>
    internal static CheckResult Nothing(ServiceIdentity subject) =>
        subject is { Products.IsEmpty: true, Endpoint.Http: { Final: null } http } && http.Exchanges.All(exchange => exchange.Foreign is null) && http.Exchanges.LastOrDefault()?.Problem is { } problem
            ? CheckResult.Inconclusive($"nothing was named: {problem}")
            : CheckResult.NotApplicable("nothing answers whose version shows and of which anything is known");

    /// <summary>A fact about it, pointing to where its version was seen.</summary>
    internal Evidence Fact(string fact) => new($"{Words}: {fact}", Product.Version!.Shown.Source);

    /// <summary>Open, with the reason.</summary>
    internal CheckResult Open(string reason) => CheckResult.Inconclusive($"{Words}: {reason}");

    private static CheckResult.Failed Worst(List<CheckResult.Failed> failed) => failed.MaxBy(result => result.Severity ?? Severity.Info)!;
}
