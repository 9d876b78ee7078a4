using System.Collections.Immutable;
using System.Net;

namespace Sallyport.Host.Linux.Programs;

/// <summary>Reads from the command line of a program that only forwards connections where it forwards them to.</summary>
/// <remarks>docker-proxy (moby/cmd/docker-proxy: the options -container-ip and -container-port) and socat (socat(1): the second address).</remarks>
internal static class Forwarder
{
    private static readonly ImmutableArray<string> Connecting = ["TCP", "TCP4", "TCP6", "TCP-CONNECT", "TCP4-CONNECT", "TCP6-CONNECT", "OPENSSL", "SSL", "OPENSSL-CONNECT"];

    /// <summary>The address and port; null for every other program, and where a name stands in place of an address.</summary>
    /// <param name="executable">The path of what it executes.</param>
    /// <param name="words">Its command line.</param>
    internal static string? Target(string executable, ImmutableArray<string> words) => executable[(executable.LastIndexOf('/') + 1)..] switch
    {
        "docker-proxy" => Place(Option(words, "container-ip"), Option(words, "container-port")),
        "socat" or "socat1" => words.Select(Connection).FirstOrDefault(place => place is not null),
        _ => null,
    };

    /// <summary>The value of an option, in the next word or behind a sign of equality, with one hyphen or two.</summary>
    private static string? Option(ImmutableArray<string> words, string name)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i].TrimStart('-');
            if (word == name && words[i].StartsWith('-') && i + 1 < words.Length) return words[i + 1];
            if (word.StartsWith($"{name}=", StringComparison.Ordinal)) return word[(name.Length + 1)..];
        }

        return null;
    }

    /// <summary>An address of socat that connects: <c>TCP:192.0.2.1:443,options</c>.</summary>
    private static string? Connection(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !Connecting.Contains(word[..colon].ToUpperInvariant())) return null;

        var place = word[(colon + 1)..].Split(',')[0];
        return place.LastIndexOf(':') is > 0 and var end ? Place(place[..end].Trim('[', ']'), place[(end + 1)..]) : null;
    }

    private static string? Place(string? address, string? port) =>
        IPAddress.TryParse(address, out var parsed) && ushort.TryParse(port, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number != 0 ? new IPEndPoint(parsed, number).ToString() : null;
}
