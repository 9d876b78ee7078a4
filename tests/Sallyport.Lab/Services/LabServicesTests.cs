using Sallyport.Lab.Certificates;
using Xunit;

namespace Sallyport.Lab.Services;

/// <summary>The table is true: every service starts, and ordinary tools see what the table says of it.</summary>
public sealed class LabServicesTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [ServiceTheory]
    public void A_service_is_what_the_table_says(string id)
    {
        var service = LabServices.Named(id);
        using var running = service.Start(authority);

        var seen = service.Look.At(running);

        foreach (var text in new[] { service.Look.Shows, service.Version?.Invoke() ?? "" })
            Assert.True(seen.Contains(text, StringComparison.Ordinal), $"no '{text}': {service.Look} showed:\n{seen}\n{running.Output}");
    }
}
