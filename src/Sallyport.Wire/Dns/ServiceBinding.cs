using System.Collections.Immutable;
using System.Net;

namespace Sallyport.Wire.Dns;

/// <summary>An SVCB or HTTPS record (RFC 9460): where a service is reached and how. All text is untrusted.</summary>
public sealed record ServiceBinding
{
    /// <summary>0 makes it an alias (RFC 9460 2.4.2), anything else an alternative, the lowest first.</summary>
    public required ushort Priority { get; init; }

    /// <summary>The other name; the root stands for the owner itself, or for "nowhere" in an alias.</summary>
    public required DnsName TargetName { get; init; }

    /// <summary>Application protocols that the parameter alpn names; empty when there is none.</summary>
    public ImmutableArray<string> Alpn { get; init; } = [];

    /// <summary>no-default-alpn: HTTP/1.1 is not served there.</summary>
    public bool NoDefaultAlpn { get; init; }

    /// <summary>The port; null for that of the scheme.</summary>
    public ushort? Port { get; init; }

    /// <summary>ipv4hint and ipv6hint.</summary>
    public ImmutableArray<IPAddress> Hints { get; init; } = [];

    /// <summary>The ECHConfigList; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Ech { get; init; }

    /// <summary>Keys of all parameters, rising.</summary>
    public ImmutableArray<ushort> Keys { get; init; } = [];

    /// <summary>Keys that a client must know or leave the record alone.</summary>
    public ImmutableArray<ushort> Mandatory { get; init; } = [];

    /// <summary>True for an alias.</summary>
    public bool IsAlias => Priority == 0;

    /// <summary>Reads RDATA.</summary>
    /// <param name="data">The whole data of the record.</param>
    public static ParseResult<ServiceBinding> Read(ReadOnlyMemory<byte> data) => ServiceBindingReader.Read(data);
}
