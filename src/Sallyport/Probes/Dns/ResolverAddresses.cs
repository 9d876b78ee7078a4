using System.Collections.Immutable;
using System.Net;

namespace Sallyport.Probes.Dns;

/// <summary>The resolvers of this machine.</summary>
internal static class ResolverAddresses
{
    private const string Configuration = "/etc/resolv.conf";
    private const int MostServers = 3;
    private const int LargestFile = 64 * 1024;
    private const ushort DnsPort = 53;

    /// <summary>Those that the system's configuration names; empty when it names none or cannot be read.</summary>
    internal static ImmutableArray<IPEndPoint> OfThisMachine()
    {
        try
        {
            return new FileInfo(Configuration) is { Exists: true, Length: <= LargestFile } ? Read(File.ReadAllLines(Configuration)) : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Reads the lines <c>nameserver ADDRESS</c>, three at most as the system's own resolver does (resolv.conf(5)).</summary>
    internal static ImmutableArray<IPEndPoint> Read(IEnumerable<string> lines)
    {
        var servers = ImmutableArray.CreateBuilder<IPEndPoint>();
        foreach (var line in lines)
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is ["nameserver", var text, ..] && IPAddress.TryParse(text, out var address)) servers.Add(new IPEndPoint(address, DnsPort));
        }

        return [.. servers.Take(MostServers)];
    }

    /// <summary>Reads an address, with a port other than 53 when one is named; null when it is neither.</summary>
    internal static IPEndPoint? Parse(string text)
    {
        if (!IPEndPoint.TryParse(text, out var endpoint)) return null;
        if (endpoint.Port > 0) return endpoint;

        return text.EndsWith(":0", StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal) ? null : new IPEndPoint(endpoint.Address, DnsPort);
    }
}
