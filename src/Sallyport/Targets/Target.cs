using System.Net;
using System.Text.Json.Serialization;
using Sallyport.Wire.StartTls;

namespace Sallyport.Targets;

/// <summary>What was asked: one host and port, and where to connect when that differs from the name.</summary>
public sealed record Target
{
    /// <summary>What was typed, untouched; untrusted text.</summary>
    public required string Input { get; init; }

    /// <summary>The host as an A-label name in lower case without a trailing dot, or an address in its canonical form without brackets.</summary>
    public required string Host { get; init; }

    /// <summary>The port asked for.</summary>
    public required Port Port { get; init; }

    /// <summary>The address to connect to instead of those the name resolves to; null to resolve.</summary>
    public IPAddress? ConnectTo { get; init; }

    /// <summary>The name to send as SNI instead of <see cref="Host"/>; null for the host itself.</summary>
    public string? ServerNameOverride { get; init; }

    /// <summary>The protocol in which TLS has to be started; null where TLS comes first.</summary>
    public StartTlsProtocol? StartTls { get; init; }

    /// <summary>The host as an address, when it is one and not a name.</summary>
    [JsonIgnore]
    public IPAddress? Address => IPAddress.TryParse(Host, out var address) ? address : null;

    /// <summary>The name sent as SNI: never an address (RFC 6066 3), so null when only an address is known.</summary>
    [JsonIgnore]
    public string? ServerName => ServerNameOverride ?? (Address is null ? Host : null);

    /// <summary>The name or address that a certificate has to carry.</summary>
    [JsonIgnore]
    public string ReferenceIdentity => ServerNameOverride ?? Host;

    /// <summary>The Host field of a request (RFC 9110 7.2): the port is left out where it is the usual one.</summary>
    [JsonIgnore]
    internal string HostField => Port == Port.Https ? ToString()[..ToString().LastIndexOf(':')] : ToString();

    /// <inheritdoc/>
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
