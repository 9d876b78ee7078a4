using System.Globalization;
using System.Net;
using System.Text;

namespace Sallyport.Host.Linux.Proc;

/// <summary>Tells whether an address is one of a network namespace's own, from its tables in /proc (proc_pid_net(5)).</summary>
internal static class LocalAddresses
{
    private const int Bits4 = 32;

    /// <summary>Looks in <c>/proc/PID/net/fib_trie</c>: below each address stand its prefixes, and those of the machine's own are marked "host LOCAL".</summary>
    /// <param name="trie">The file's content.</param>
    /// <param name="address">An IPv4 address.</param>
    internal static bool Has4(ReadOnlySpan<byte> trie, IPAddress address)
    {
        uint? node = null;
        foreach (var range in trie.Split((byte)'\n'))
        {
            var line = trie[range].Trim((byte)' ');
            if (line.StartsWith("|-- "u8)) node = Number(Encoding.ASCII.GetString(line[4..]));
            else if (node is { } network && line.StartsWith("/"u8) && line.EndsWith(" host LOCAL"u8) && Prefix(line[1..]) is { } length && Number(address) is { } own && (own ^ network) >> (Bits4 - length) == 0) return true;
        }

        return false;
    }

    /// <summary>Looks in <c>/proc/PID/net/if_inet6</c>: each line begins with an address in 32 digits.</summary>
    /// <param name="table">The file's content.</param>
    /// <param name="address">An IPv6 address.</param>
    internal static bool Has6(ReadOnlySpan<byte> table, IPAddress address)
    {
        var digits = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(address.GetAddressBytes()));
        foreach (var range in table.Split((byte)'\n'))
            if (table[range].StartsWith(digits)) return true;

        return false;
    }

    /// <summary>From 1 to 32; a prefix of no bits is no address.</summary>
    private static int? Prefix(ReadOnlySpan<byte> text) =>
        int.TryParse(text[..text.IndexOf((byte)' ')], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is > 0 and <= Bits4 ? length : null;

    private static uint? Number(string text) => IPAddress.TryParse(text, out var address) ? Number(address) : null;

    private static uint? Number(IPAddress address) =>
        address.GetAddressBytes() is [var first, var second, var third, var fourth] ? (uint)((first << 24) | (second << 16) | (third << 8) | fourth) : null;
}
