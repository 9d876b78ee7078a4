using Sallyport.Lab.Certificates;
using Sallyport.Lab.EndToEnd;
using Xunit;

namespace Sallyport.Lab.Services;

/// <summary>Every service of the lab is named as its makers name it, with the version where the wire carries it, and a multiplexer with all that is behind it.</summary>
public sealed class ServiceNamingTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    /// <summary>Above it a name is a statement, below it a probability.</summary>
    private const double Certain = 0.8;

    [ServiceTheory]
    public async Task A_service_is_named(string id)
    {
        var service = LabServices.Named(id);
        using var running = service.Start(authority);

        var result = await ServiceCheck.RunAsync(authority, running);

        AssertNamed(service, ServiceAnswer.Of(result.Endpoint().GetProperty("service")), result.ToString());
    }

    private static void AssertNamed(LabService service, ServiceAnswer answer, string told)
    {
        Assert.True(service.Kind.Length == 0 || service.Kind == answer.Kind, $"expected the kind {service.Kind}: {told}");
        Assert.True(service.Names.Count == 0 || service.Names.Contains(answer.Name), $"expected {string.Join(" or ", service.Names)}: {told}");
        Assert.True(service.IsSilent ? answer.Confidence <= Certain : service.Names.Count == 0 || answer.Confidence > Certain, $"expected {(service.IsSilent ? "a probability" : "a statement")}: {told}");
        Assert.True(service.Version is null || service.Version() == answer.Version, $"expected the version {service.Version?.Invoke()}: {told}");
        Assert.True(service.Sides.Order().SequenceEqual(answer.Sides.Order()), $"expected the sides {string.Join(" and ", service.Sides)}: {told}");
        Assert.True(service.Layers.All(answer.Layers.Contains), $"expected the layers {string.Join(" and ", service.Layers)}: {told}");
    }
}
