using Sallyport.Observations.Local;
using Sallyport.Wire.Netlink;

namespace Sallyport.Host.Linux;

/// <summary>A socket that waits for strangers, where it was found.</summary>
/// <param name="Namespace">The network namespace.</param>
/// <param name="Protocol">TCP or UDP.</param>
/// <param name="Socket">What the kernel tells of it.</param>
internal sealed record ListeningSocket(ulong Namespace, ListenerProtocol Protocol, InetDiagMessage Socket);
