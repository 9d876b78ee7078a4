using System.Text.Json.Serialization;

namespace Sallyport.Observations;

/// <summary>What was seen at one address and port.</summary>
public sealed record EndpointObservation
{
    /// <summary>The address in canonical form, without brackets.</summary>
    public required string Address { get; init; }

    /// <summary>The port, 1 to 65535.</summary>
    public required int Port { get; init; }

    /// <summary>How the port answered a connection.</summary>
    public required PortObservation Reach { get; init; }

    /// <summary>What kind of service answered first; null when the port is not open.</summary>
    public FirstAnswer? FirstAnswer { get; init; }

    /// <summary>The plaintext dialogue before TLS; null where TLS comes first.</summary>
    public StartTlsObservation? StartTls { get; init; }

    /// <summary>What was seen of TLS; null when no TLS answered.</summary>
    public TlsObservation? Tls { get; init; }

    /// <summary>What was seen of HTTP over TLS; null when it was not asked.</summary>
    public HttpObservation? Http { get; init; }

    /// <summary>What UDP answered to a question for QUIC; null when it was not asked.</summary>
    public QuicObservation? Quic { get; init; }

    /// <summary>What plain HTTP answered at the same address; null when it was not asked.</summary>
    public PlainHttpObservation? PlainHttp { get; init; }

    /// <summary>What came back for a word in a query; null when it was not asked.</summary>
    public ReflectionObservation? Reflection { get; init; }

    /// <summary>What was asked to learn which service it is; null when nothing was, or in runs from before that.</summary>
    public ServiceObservation? Service { get; init; }

    /// <summary>The endpoint as <c>address:port</c>, an IPv6 address in brackets.</summary>
    [JsonIgnore]
    public string Name => Address.Contains(':', StringComparison.Ordinal) ? $"[{Address}]:{Port}" : $"{Address}:{Port}";
}
