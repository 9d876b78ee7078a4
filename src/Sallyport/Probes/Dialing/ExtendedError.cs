using System.Net;
using System.Runtime.InteropServices;
using Sallyport.Observations;

namespace Sallyport.Probes.Dialing;

/// <summary>Reads <c>struct sock_extended_err</c> out of ancillary data (linux/errqueue.h): errno 4, origin 1, type 1, code 1, pad 1, info 4, data 4, then the offender's address.</summary>
internal static class ExtendedError
{
    private const int HeaderSize = 16;
    private const int ErrorSize = 16;
    private const int Ipv4Family = 2;
    private const int Ipv6Family = 10;

    /// <summary>The first ICMP error among the control messages; null when there is none.</summary>
    /// <param name="control">Control messages as the kernel laid them out: length 8, level 4, type 4, data, padded to 8.</param>
    /// <param name="icmp">The origin that stands for ICMP.</param>
    /// <param name="icmpv6">The origin that stands for ICMPv6.</param>
    internal static PortAnswer.Icmp? Find(ReadOnlySpan<byte> control, int icmp, int icmpv6)
    {
        while (control.Length >= HeaderSize + ErrorSize)
        {
            var length = MemoryMarshal.Read<ulong>(control);
            if (length < HeaderSize + ErrorSize || length > (ulong)control.Length) return null;

            var error = control[HeaderSize..(int)length];
            if (error[4] == icmp || error[4] == icmpv6) return new(error[4] == icmpv6 ? 6 : 4, error[5], error[6], Offender(error[ErrorSize..]));

            control = control[Math.Min(control.Length, ((int)length + 7) & ~7)..];
        }

        return null;
    }

    private static string? Offender(ReadOnlySpan<byte> address) => address.Length < 2 ? null : MemoryMarshal.Read<ushort>(address) switch
    {
        Ipv4Family when address.Length >= 8 => new IPAddress(address[4..8]).ToString(),
        Ipv6Family when address.Length >= 24 => new IPAddress(address[8..24]).ToString(),
        _ => null,
    };
}
