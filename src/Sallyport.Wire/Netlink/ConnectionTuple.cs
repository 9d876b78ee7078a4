using System.Net;

namespace Sallyport.Wire.Netlink;

/// <summary>One direction of a connection as the kernel's connection tracking keeps it.</summary>
/// <param name="Source">Who its packets come from.</param>
/// <param name="Destination">Where they go to.</param>
public sealed record ConnectionTuple(IPEndPoint Source, IPEndPoint Destination);
