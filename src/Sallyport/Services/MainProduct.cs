using Sallyport.Knowledge.Services;

namespace Sallyport.Services;

/// <summary>Chooses the product that gives a service its name: the application before the server before what stands in front, what is sure before what is probable.</summary>
internal static class MainProduct
{
    private static readonly ServiceLayer[] Order = [ServiceLayer.Application, ServiceLayer.Server, ServiceLayer.Proxy];

    /// <summary>The surest product of the innermost layer that has a sure one, else a probable one; null when none of them has.</summary>
    internal static IdentifiedProduct? Of(IEnumerable<IdentifiedProduct> products)
    {
        var all = products.ToList();
        var surest = Order.Select(layer => all.Where(product => product.Product.Layer == layer).MaxBy(product => product.Confidence)).OfType<IdentifiedProduct>().ToList();
        return surest.Find(product => product.IsSure) ?? surest.FirstOrDefault();
    }
}
