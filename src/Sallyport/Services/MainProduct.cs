using Sallyport.Knowledge.Services;

namespace Sallyport.Services;

/// <summary>Chooses the product that gives a service its name: the application before the server before what stands in front.</summary>
internal static class MainProduct
{
    private static readonly ServiceLayer[] Order = [ServiceLayer.Application, ServiceLayer.Server, ServiceLayer.Proxy];

    /// <summary>The surest product of the innermost layer that has one; null when none of them has.</summary>
    internal static IdentifiedProduct? Of(IEnumerable<IdentifiedProduct> products)
    {
        var all = products.ToList();
        return Order.Select(layer => all.Where(product => product.Product.Layer == layer).MaxBy(product => product.Confidence)).FirstOrDefault(product => product is not null);
    }
}
