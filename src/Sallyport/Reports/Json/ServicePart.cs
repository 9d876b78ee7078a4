using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sallyport.Reports.Json;

/// <summary>What answers.</summary>
/// <param name="Name">The product, or the products behind a multiplexer; null when none is probable.</param>
/// <param name="Kind">web, proxy, cdn, mail, vpn, dashboard, api, ssh, tor, multiplexer, other-tls, other or unidentified.</param>
/// <param name="Version">The product's version; null when the wire carries none.</param>
/// <param name="Confidence">0 to 1: above 0.8 the name is sure, from 0.5 on it is probable; without a name, for <paramref name="Kind"/>.</param>
/// <param name="Layers">What stands behind what, from the outside in.</param>
public sealed record ServicePart(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Name,
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Version,
    double Confidence,
    ImmutableArray<LayerPart> Layers)
{
    /// <summary>The id of the product, which names its rule file; absent without a name.</summary>
    public string? Product { get; init; }

    /// <summary>Who makes the product; absent without a name.</summary>
    public string? Vendor { get; init; }

    /// <summary>Vendor and product of CPE 2.3; absent when there is none.</summary>
    public string? Cpe { get; init; }

    /// <summary>exact, branch or build; absent without a version.</summary>
    public string? VersionPrecision { get; init; }

    /// <summary>The distribution's mark beside the version; absent when there is none.</summary>
    public string? Builder { get; init; }

    /// <summary>The services behind a multiplexer; absent where there is one service.</summary>
    public ImmutableArray<SidePart>? Sides { get; init; }

    /// <summary>What the answers suggest without naming anything; absent when they suggest nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>What the service says of itself; absent when it says nothing.</summary>
    public string? Banner { get; init; }
}

/// <summary>One layer of what answers.</summary>
/// <param name="Layer">tcp, multiplexer, tls, proxy, server or application.</param>
/// <param name="Name">What it is.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Version">Its version; absent when the wire carries none.</param>
public sealed record LayerPart(string Layer, string Name, ImmutableArray<EvidencePart> Evidence, double Confidence, string? Version = null);

/// <summary>One of several services behind one port.</summary>
/// <param name="Protocol">TLS, HTTP, SSH, OpenVPN, RDP or SOCKS.</param>
/// <param name="Name">The product; null when it is not known.</param>
/// <param name="Version">Its version; null when the wire carries none.</param>
/// <param name="Confidence">0 to 1, for the name; 0 without one.</param>
/// <param name="Evidence">What proves that it is there.</param>
public sealed record SidePart(
    string Protocol,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Version,
    double Confidence,
    ImmutableArray<EvidencePart> Evidence);
