using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Observations.Names;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Wire.Dns;

namespace Sallyport.Tests.Seen;

/// <summary>The secure host with what the DNS says about its name.</summary>
internal static class NamedHosts
{
    /// <summary>Everything asked, and no record of any kind.</summary>
    internal static HostObservation Bare { get; } = With();

    /// <summary>A run from before the DNS was asked.</summary>
    internal static HostObservation Older { get; } = Hosts.Secure with { Names = null };

    /// <summary>A target whose name the DNS does not know.</summary>
    internal static HostObservation NotAsked { get; } = Hosts.Secure with { Names = new NameObservation { NotAsked = "an address has no such records" } };

    /// <summary>A port that nothing listens on.</summary>
    internal static HostObservation Closed { get; } = Hosts.Of(Hosts.At("192.0.2.1", new PortAnswer.Reset())) with { Names = Bare.Names };

    /// <summary>A mail server.</summary>
    internal static HostObservation Mail { get; } = Bare with { Endpoints = [.. Bare.Endpoints.Select(endpoint => endpoint with { StartTls = StartTlsSeen.Upgraded().StartTls })] };

    /// <summary>A resolver that answers nothing.</summary>
    internal static HostObservation Silent { get; } = Bare with
    {
        Names = Bare.Names! with { Exchanges = [.. Bare.Names!.Exchanges.Select(exchange => exchange with { Received = [], Failure = "the resolver did not answer in time" })] },
    };

    /// <summary>A resolver that fails.</summary>
    internal static HostObservation Failing { get; } = Bare with
    {
        Names = Bare.Names! with { Exchanges = [.. Bare.Names!.Exchanges.Select(exchange => Exchange(new DnsReply(exchange.Owner, (DnsRecordType)exchange.Type) { Code = DnsResponseCode.ServerFailure }))] },
    };

    /// <summary>The host with these replies in place of those of the same owner and type.</summary>
    internal static HostObservation With(params DnsReply[] replies)
    {
        DnsReply[] usual = [new("example.com", DnsRecordType.Caa), new("com", DnsRecordType.Caa), new("_443._tcp.example.com", DnsRecordType.Tlsa), new("example.com", DnsRecordType.Https)];
        var all = usual.Where(reply => !replies.Any(other => (other.Name, other.Type) == (reply.Name, reply.Type))).Concat(replies);
        return Hosts.Secure with { Names = new NameObservation { Name = "example.com", Port = 443, Exchanges = [.. all.Select(Exchange)] } };
    }

    /// <summary>The host with its chains changed.</summary>
    internal static HostObservation Presenting(this HostObservation host, params CertificateObservation[] chains) =>
        host with { Endpoints = [.. host.Endpoints.Select(endpoint => endpoint.With(tls => tls with { Certificates = [.. chains] }))] };

    private static NameExchange Exchange(DnsReply reply) => new()
    {
        Owner = reply.Name,
        Type = (int)reply.Type,
        Resolver = "192.0.2.53:53",
        Received = [.. reply.Bytes()],
        Took = TimeSpan.FromMilliseconds(1),
    };
}
