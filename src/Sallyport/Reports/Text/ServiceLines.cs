using Sallyport.Findings;
using Sallyport.Knowledge.Services;
using Sallyport.Services;

namespace Sallyport.Reports.Text;

/// <summary>What answers, from the outside in, each with what shows it.</summary>
internal static class ServiceLines
{
    private const int MostFacts = 2;

    internal static void Write(TextPage page, ServiceIdentity service, bool whole)
    {
        if (service.Hint is { } hint) page.Row("service", hint);
        page.Rows("service", [.. service.Sides.Select(side => $"{side.Words} ({side.Protocol}: {side.Shown.Fact})"), .. service.Products.Select(product => Line(product, whole))]);
    }

    private static string Line(IdentifiedProduct product, bool whole)
    {
        var shown = whole ? product.Evidence : product.Evidence.Take(MostFacts);
        return $"{product.Words}{Builder(product)}, {ServiceWords.Of(product.Product.Layer)}, {product.Confidence * 100:0} % sure: {string.Join("; ", shown.Select(Fact))}{(whole || product.Evidence.Length <= MostFacts ? string.Empty : $" and {product.Evidence.Length - MostFacts} more")}";
    }

    private static string Builder(IdentifiedProduct product) => product.Version?.Distribution is { } distribution ? $" ({distribution})" : string.Empty;

    private static string Fact(Evidence evidence) => evidence.Fact;
}
