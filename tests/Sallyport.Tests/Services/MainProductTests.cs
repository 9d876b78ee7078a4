using Sallyport.Knowledge.Services;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Services;

public sealed class MainProductTests
{
    [Fact]
    public void The_application_goes_before_the_server_and_the_server_before_what_stands_in_front()
    {
        var (proxy, server, application) = (At(ServiceLayer.Proxy, 0.95), At(ServiceLayer.Server, 0.9), At(ServiceLayer.Application, 0.85));

        Assert.Same(application, MainProduct.Of([proxy, server, application]));
        Assert.Same(server, MainProduct.Of([proxy, server]));
        Assert.Same(proxy, MainProduct.Of([proxy]));
    }

    [Fact]
    public void What_is_sure_goes_before_what_is_probable()
    {
        var (server, application) = (At(ServiceLayer.Server, 0.9), At(ServiceLayer.Application, 0.7));

        Assert.Same(server, MainProduct.Of([server, application]));
        Assert.Same(application, MainProduct.Of([server with { Confidence = 0.8 }, application]));
    }

    [Fact]
    public void Of_two_in_one_layer_the_surer_gives_the_name()
    {
        var sure = At(ServiceLayer.Server, 0.9);

        Assert.Same(sure, MainProduct.Of([At(ServiceLayer.Server, 0.6), sure, At(ServiceLayer.Server, 0.7)]));
    }

    [Fact]
    public void A_library_or_a_network_stack_gives_no_name() => Assert.Null(MainProduct.Of([At(ServiceLayer.Tls, 0.9), At(ServiceLayer.Tcp, 0.9), At(ServiceLayer.Multiplexer, 0.9)]));

    private static IdentifiedProduct At(ServiceLayer layer, double confidence) => new(Products.Of($"{layer}") with { Layer = layer }, confidence, [], null);
}
