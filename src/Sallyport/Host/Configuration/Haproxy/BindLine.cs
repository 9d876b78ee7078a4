using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Haproxy;

/// <summary>The words of a bind line that matter: the addresses, TLS, and where certificates come from.</summary>
internal sealed record BindLine(ImmutableArray<ConfiguredListen> Listens, ImmutableArray<string> Certificates, ImmutableArray<string> Lists)
{
    /// <summary>Reads the words behind <c>bind</c>.</summary>
    public static BindLine Read(ImmutableArray<string> words)
    {
        var tls = words.Skip(1).Contains("ssl");
        var addresses = words.IsEmpty ? [] : words[0].Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new([.. addresses.Select(address => Listen(address, tls))], Behind(words, "crt"), Behind(words, "crt-list"));
    }

    private static ImmutableArray<string> Behind(ImmutableArray<string> words, string keyword) =>
        [.. Enumerable.Range(1, Math.Max(0, words.Length - 2)).Where(place => words[place] == keyword).Select(place => words[place + 1])];

    /// <summary>A family may stand before the address (ipv4@, ipv6@, quic4@).</summary>
    private static ConfiguredListen Listen(string written, bool tls)
    {
        var (address, port) = ListenText.Split(written[(written.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        var isSocket = written.StartsWith('/') || written.StartsWith("unix@", StringComparison.Ordinal) || written.StartsWith("abns@", StringComparison.Ordinal) || written.StartsWith("fd@", StringComparison.Ordinal);
        return new(written, isSocket ? null : ListenText.Endpoint(address, port), tls);
    }
}
