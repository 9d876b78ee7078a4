using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Apache;

/// <summary>Reads httpd's addresses and names.</summary>
internal static class ApacheListen
{
    /// <summary>An address of a VirtualHost section; one without a port is for every port that is listened on.</summary>
    public static ConfiguredListen OfHost(string written)
    {
        var (address, port) = ListenText.Split(written);
        return new(written, ListenText.Endpoint(address == "_default_" ? "*" : address, port), Tls: false);
    }

    /// <summary>The words of a Listen line: an address or port, and the protocol.</summary>
    public static ConfiguredListen OfListen(ImmutableArray<string> words)
    {
        var written = words.IsEmpty ? string.Empty : words[0];
        var (address, port) = ListenText.Split(written);
        return new(written, ListenText.Endpoint(address, port), words.Length > 1 && words[1].Equals("https", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The name of a ServerName line, which may have a scheme before and a port behind it.</summary>
    public static string Name(string written)
    {
        var scheme = written.IndexOf("://", StringComparison.Ordinal);
        var bare = scheme < 0 ? written : written[(scheme + 3)..];
        return ListenText.Split(bare) is { Port.Length: > 0, Address.Length: > 0 } parts ? parts.Address : bare;
    }
}
