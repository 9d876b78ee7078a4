using System.Net;

namespace Sallyport.Knowledge.Policies;

/// <summary>Decides which hosts an entry is about: a name, <c>*.example.com</c> for names below it, an address, a network in CIDR form, or <c>*</c>.</summary>
/// <param name="Text">As written, in lower case.</param>
public sealed record HostPattern(string Text)
{
    private readonly IPNetwork? _network = Network(Text);

    /// <summary>True when the entry is about a host of this name, or of this address.</summary>
    /// <param name="host">The name or address asked for.</param>
    /// <param name="address">The address that answers.</param>
    public bool Holds(string host, string address)
    {
        if (Text == "*" || host.Equals(Text, StringComparison.OrdinalIgnoreCase)) return true;
        if (Text.StartsWith("*.", StringComparison.Ordinal)) return host.EndsWith(Text[1..], StringComparison.OrdinalIgnoreCase);

        return _network is { } network && IPAddress.TryParse(address, out var parsed) && network.Contains(parsed);
    }

    /// <summary>A single address is a network of its own.</summary>
    private static IPNetwork? Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;

        return IPAddress.TryParse(text.Trim('[', ']'), out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
