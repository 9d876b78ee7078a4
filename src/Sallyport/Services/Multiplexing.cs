using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Observations;

namespace Sallyport.Services;

/// <summary>Decides whether one port hands connections to different services: two protocols, each of which answered its own first bytes in its own way.</summary>
/// <remarks>
/// A product that speaks both by itself (SoftEther takes OpenVPN clients) is no multiplexer: the other protocol's answer is then among the evidence for the product that TLS shows.
/// Only proven answers count. Silence, closing and the complaint of the service behind prove nothing.
/// </remarks>
internal static class Multiplexing
{
    private static readonly (Stimulus Stimulus, string Protocol, string Field)[] Others =
    [
        (Stimulus.Ssh, "SSH", "ssh.id"), (Stimulus.Silence, "SSH", "ssh.id"), (Stimulus.OpenVpn, "OpenVPN", "openvpn.reply"), (Stimulus.Socks, "SOCKS", "socks.reply"), (Stimulus.Rdp, "RDP", "rdp.reply"), (Stimulus.PostgreSql, "PostgreSQL", "postgresql.reply"),
    ];

    /// <summary>The services behind the port, the one that an ordinary client of HTTPS meets first; empty for one service.</summary>
    internal static ImmutableArray<ServiceSide> Sides(EndpointObservation endpoint, ImmutableArray<IdentifiedProduct> products)
    {
        if (endpoint.Service is not { } service) return [];

        var proven = Others.Where(other => service.To(other.Stimulus) is { } exchange && StimulusReading.Proves(exchange)).DistinctBy(other => other.Protocol).ToList();
        var front = Front(endpoint, products, [.. proven.Select(other => other.Field)]);
        var others = proven.Where(other => front?.Product is not { } product || !product.Fields.Contains(other.Field)).Select(other => Side(other, products)).ToList();
        if (others.Count + (front is null ? 0 : 1) < 2) return [];

        return front is null ? [.. others] : [front, .. others];
    }

    /// <summary>What a TLS client or a browser meets; null when neither got an answer.</summary>
    private static ServiceSide? Front(EndpointObservation endpoint, ImmutableArray<IdentifiedProduct> products, ImmutableArray<string> foreign)
    {
        var protocol = endpoint switch
        {
            { Tls: not null } => "TLS",
            { FirstAnswer.Kind: ServiceKind.PlainHttp } => "HTTP",
            { FirstAnswer.Kind: ServiceKind.Other } => "another protocol",
            _ => null,
        };
        if (protocol is null) return null;

        var shown = endpoint.Tls is null ? new Evidence("the first bytes that came are of that form", "firstAnswer") : new Evidence("a TLS handshake was answered", "tls/handshakes/0");
        return new ServiceSide(protocol, MainProduct.Of(products.Where(product => product.Fields.Any(field => !foreign.Contains(field)))), shown);
    }

    private static ServiceSide Side((Stimulus Stimulus, string Protocol, string Field) other, ImmutableArray<IdentifiedProduct> products) =>
        new(other.Protocol, products.Where(product => product.Fields.Contains(other.Field)).MaxBy(product => product.Confidence), new Evidence($"{other.Protocol} answered its own first message", $"service/stimuli/{other.Stimulus}"));
}
