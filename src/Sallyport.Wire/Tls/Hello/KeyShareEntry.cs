using System.Collections.Immutable;

namespace Sallyport.Wire.Tls;

/// <summary>A key share of a client (RFC 8446 4.2.8).</summary>
/// <param name="Group">The group that it belongs to.</param>
/// <param name="KeyExchange">The public value in the group's encoding.</param>
public readonly record struct KeyShareEntry(NamedGroup Group, ImmutableArray<byte> KeyExchange);
