using System.Collections.Immutable;

namespace Sallyport.Observations.Local;

/// <summary>A socket that waits for strangers.</summary>
public sealed record ListenerObservation
{
    private const string Any4 = "0.0.0.0";
    private const string Any6 = "::";

    /// <summary>TCP or UDP.</summary>
    public required ListenerProtocol Protocol { get; init; }

    /// <summary>The local address, without brackets; <c>0.0.0.0</c> and <c>::</c> for every one.</summary>
    public required string Address { get; init; }

    /// <summary>The local port.</summary>
    public required ushort Port { get; init; }

    /// <summary>Of an IPv6 socket: whether it takes no IPv4; null where it was not told.</summary>
    public bool? IsV6Only { get; init; }

    /// <summary>The interface it is bound to; null for none.</summary>
    public string? Device { get; init; }

    /// <summary>Stands for a user who was not told.</summary>
    public const uint UnknownUser = uint.MaxValue;

    /// <summary>The user who made it, by number; <see cref="UnknownUser"/> where the system does not tell.</summary>
    public required uint User { get; init; }

    /// <summary>The inode that descriptors name.</summary>
    public required ulong Inode { get; init; }

    /// <summary>A number that no other socket has until the machine starts anew.</summary>
    public required ulong Cookie { get; init; }

    /// <summary>The control group (v2) in which it was made, as its path below the mount; null where it was not told or not found.</summary>
    public string? Cgroup { get; init; }

    /// <summary>Connections that wait to be accepted, or bytes not yet read.</summary>
    public required uint Queued { get; init; }

    /// <summary>How many connections may wait; null for UDP.</summary>
    public uint? Backlog { get; init; }

    /// <summary>What was dropped for want of memory or place; null where it was not told.</summary>
    public uint? Drops { get; init; }

    /// <summary>Whether it takes packets to foreign addresses (IP_TRANSPARENT).</summary>
    public bool? IsTransparent { get; init; }

    /// <summary>Of a socket that the service manager holds: the unit that asked for it; null where none was found, and for every other.</summary>
    public ActivationObservation? Activation { get; init; }

    /// <summary>The part of the kernel that keeps it for its holders; null where they hold it themselves.</summary>
    public KernelServer? Through { get; init; }

    /// <summary>The network namespace it lives in, by its inode; 0 where that is not known.</summary>
    public required ulong NetworkNamespace { get; init; }

    /// <summary>Who holds it: each process with its descriptors; empty when nobody does, as far as was seen.</summary>
    public required ImmutableArray<SocketHold> Holds { get; init; }

    /// <summary>True when packets to <paramref name="address"/> can be meant for it: it is bound to that address, or to every one of its family; one of IPv6 takes IPv4 too, unless it was told not to.</summary>
    /// <param name="address">An address as <see cref="Address"/> writes it, or a wildcard.</param>
    internal bool Takes(string address) => Address == address || Address switch
    {
        Any4 => !IsV6(address),
        Any6 => IsV6(address) || IsV6Only == false,
        _ => false,
    };

    private static bool IsV6(string address) => address.Contains(':', StringComparison.Ordinal);

    /// <summary><c>address:port</c>, IPv6 in brackets.</summary>
    public string Endpoint => IsV6(Address) ? $"[{Address}]:{Port}" : $"{Address}:{Port}";
}

/// <summary>A process that holds a socket.</summary>
/// <param name="Pid">The process.</param>
/// <param name="Descriptors">The numbers under which it holds it.</param>
public sealed record SocketHold(int Pid, ImmutableArray<int> Descriptors);

/// <summary>The transport of a listener.</summary>
public enum ListenerProtocol
{
    /// <summary>A TCP socket in the state LISTEN.</summary>
    Tcp,

    /// <summary>A UDP socket that is connected to nobody.</summary>
    Udp,
}
