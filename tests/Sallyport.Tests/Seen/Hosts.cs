using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Targets;

namespace Sallyport.Tests.Seen;

/// <summary>Whole observations of a host, put together from endpoints.</summary>
internal static class Hosts
{
    /// <summary>A host at whose single address all is well.</summary>
    internal static HostObservation Secure { get; } = Of(Open("192.0.2.1"));

    internal static HostObservation Unresolved { get; } = Of() with { Resolution = new([], "the name does not exist", TimeSpan.FromMilliseconds(3)) };

    internal static HostObservation Of(params EndpointObservation[] endpoints) => new()
    {
        Target = new Target { Input = "example.com", Host = "example.com", Port = Port.Https },
        StartedAt = Certified.Now,
        Elapsed = TimeSpan.FromSeconds(1),
        Resolution = new([.. endpoints.Select(endpoint => endpoint.Address)], null, TimeSpan.FromMilliseconds(3)),
        Endpoints = [.. endpoints],
        Connections = 20,
    };

    /// <summary>An open endpoint with the modern server and the good chain.</summary>
    internal static EndpointObservation Open(string address) => At(address, new PortAnswer.SynAck()) with
    {
        FirstAnswer = new FirstAnswer(ServiceKind.Tls, "TLS hello", [0x16, 0x03, 0x03]),
        Tls = Servers.Modern with { Certificates = [Chains.GoodSeen] },
        Http = Responses.Page,
    };

    internal static EndpointObservation OpenButNot(string address, ServiceKind kind) =>
        At(address, new PortAnswer.SynAck()) with { FirstAnswer = new FirstAnswer(kind, "TLS hello", []) };

    internal static EndpointObservation At(string address, PortAnswer answer) => new() { Address = address, Port = 443, Reach = new(answer, TimeSpan.FromMilliseconds(1)) };

    /// <summary>The endpoint with its TLS changed.</summary>
    internal static EndpointObservation With(this EndpointObservation endpoint, Func<TlsObservation, TlsObservation> change) => endpoint with { Tls = change(endpoint.Tls!) };
}
