using Sallyport.Findings;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Knowledge.Software;

namespace Sallyport.Tests.Seen;

/// <summary>Services that were named, in versions that showed.</summary>
internal static class Named
{
    /// <summary>One product, seen on the day that the sample slice is not old on.</summary>
    internal static ServiceIdentity Service(string id, string? version, string? distribution = null, VersionPrecision precision = VersionPrecision.Exact) => new()
    {
        Endpoint = Hosts.At("192.0.2.1", new PortAnswer.SynAck()),
        SeenAt = SampleSlice.At,
        Kind = ServiceCategory.Web,
        Confidence = 0.95,
        Products = [Product(id, version, distribution, precision)],
    };

    /// <summary>The product alone.</summary>
    internal static IdentifiedProduct Product(string id, string? version, string? distribution = null, VersionPrecision precision = VersionPrecision.Exact) => new(
        new SoftwareProduct { Id = id, Name = id, Vendor = "Somebody", Kind = ServiceCategory.Web, Layer = ServiceLayer.Server, Rules = [] },
        0.95,
        [new Evidence($"http.header.server: {id}", "http/fields")],
        version is null ? null : new SoftwareVersion(version, precision, distribution, new Evidence($"http.header.server: {id}/{version}", "http/fields")));
}
