using Sallyport.Knowledge.Services;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Services;

public sealed class AmbiguityTests
{
    [Fact]
    public void Two_sure_products_in_one_layer_are_told_as_rivals()
    {
        Assert.Equal("a and b are each sure, so it cannot be told which of them it is", Ambiguity.Of([At("a", ServiceLayer.Application), At("b", ServiceLayer.Application)]));
        Assert.NotNull(Ambiguity.Of([At("a", ServiceLayer.Server), At("b", ServiceLayer.Server), At("c", ServiceLayer.Application)]));
    }

    [Fact]
    public void Products_of_different_layers_and_proxies_in_a_row_are_no_rivals()
    {
        Assert.Null(Ambiguity.Of([At("a", ServiceLayer.Server), At("b", ServiceLayer.Application), At("c", ServiceLayer.Tls)]));
        Assert.Null(Ambiguity.Of([At("a", ServiceLayer.Proxy), At("b", ServiceLayer.Proxy), At("c", ServiceLayer.Tls), At("d", ServiceLayer.Tls)]));
        Assert.Null(Ambiguity.Of([]));
    }

    [Fact]
    public void What_is_only_probable_is_no_rival() => Assert.Null(Ambiguity.Of([At("a", ServiceLayer.Application), At("b", ServiceLayer.Application) with { Confidence = 0.8 }]));

    [Fact]
    public void A_server_that_answers_plain_HTTP_stands_before_another_one()
    {
        var front = At("a", ServiceLayer.Server) with { Fields = ["http.order", "plain.body"] };

        Assert.Null(Ambiguity.Of([front, At("b", ServiceLayer.Server)]));
        Assert.NotNull(Ambiguity.Of([front, At("b", ServiceLayer.Server) with { Fields = ["plain.status"] }]));
    }

    private static IdentifiedProduct At(string id, ServiceLayer layer) => new(Products.Of(id) with { Layer = layer }, 0.9, [], null);
}
