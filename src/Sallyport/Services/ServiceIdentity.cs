using System.Collections.Immutable;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;

namespace Sallyport.Services;

/// <summary>What answers at one endpoint, as far as the rules tell from what was seen.</summary>
public sealed record ServiceIdentity
{
    /// <summary>What was seen.</summary>
    public required EndpointObservation Endpoint { get; init; }

    /// <summary>The host that was asked for; empty when nobody said.</summary>
    public string Host { get; init; } = string.Empty;

    /// <summary>When it was looked at: what is old is old on that day.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>What a person would call it.</summary>
    public required ServiceCategory Kind { get; init; }

    /// <summary>0 to 1, for <see cref="Kind"/>, and for the name where there is one.</summary>
    public required double Confidence { get; init; }

    /// <summary>The product that gives the service its name; null when none is probable.</summary>
    public IdentifiedProduct? Main { get; init; }

    /// <summary>Every probable product, from the outside in.</summary>
    public ImmutableArray<IdentifiedProduct> Products { get; init; } = [];

    /// <summary>The services behind a multiplexer, one a protocol; empty where there is one service.</summary>
    public ImmutableArray<ServiceSide> Sides { get; init; } = [];

    /// <summary>What the answers suggest without naming anything; null when they suggest nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>The name as it may be said; null when nothing is named.</summary>
    public string? Words => Sides.IsEmpty ? Main?.Words : $"{string.Join(" and ", Sides.Select(side => side.Words))} behind one port";
}

/// <summary>One of several services behind one port.</summary>
/// <param name="Protocol">What it speaks: TLS, SSH, OpenVPN, RDP, SOCKS.</param>
/// <param name="Product">The product; null when it is not known.</param>
/// <param name="Shown">What proves that it is there.</param>
public sealed record ServiceSide(string Protocol, IdentifiedProduct? Product, Findings.Evidence Shown)
{
    /// <summary>The product's name, or the protocol's.</summary>
    public string Words => Product?.Words ?? Protocol;
}
