using System.Collections.Immutable;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;

namespace Sallyport.Services;

/// <summary>Says what answers at an endpoint: matches every rule against what was seen, weighs, and sums up.</summary>
/// <remarks>Pure, so that a run saved before a rule was written is named with it afterwards.</remarks>
public static class Identification
{
    private const double MultiplexerProven = 0.95;

    /// <summary>Identifies what answers at <paramref name="endpoint"/>.</summary>
    /// <param name="endpoint">What was seen of it.</param>
    /// <param name="book">The rules.</param>
    public static ServiceIdentity Of(EndpointObservation endpoint, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(book);
        var fields = EndpointFields.Read(endpoint);
        var products = Naming.Probable(Naming.Candidates(book.Match(fields)), book);
        var sides = Multiplexing.Sides(endpoint, products);
        if (!sides.IsEmpty)
            return new ServiceIdentity { Endpoint = endpoint, Kind = ServiceCategory.Multiplexer, Confidence = MultiplexerProven, Main = MainProduct.Of(products), Products = products, Sides = sides };

        return MainProduct.Of(products) is { } main
            ? new ServiceIdentity { Endpoint = endpoint, Kind = main.Product.Kind, Confidence = main.Confidence, Main = main, Products = products, Hint = Ambiguity.Of(products) }
            : Unnamed(endpoint, fields, products);
    }

    private static ServiceIdentity Unnamed(EndpointObservation endpoint, FieldTable fields, ImmutableArray<IdentifiedProduct> products)
    {
        if (SilentService.IsLikelyVpn(endpoint))
            return new ServiceIdentity { Endpoint = endpoint, Kind = ServiceCategory.Vpn, Confidence = SilentService.Confidence, Products = products, Hint = SilentService.Words };

        var (kind, confidence) = SpokenKind.Of(endpoint, fields);
        return new ServiceIdentity { Endpoint = endpoint, Kind = kind, Confidence = confidence, Products = products };
    }
}
