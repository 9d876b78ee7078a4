using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sallyport.Wire.StartTls;

namespace Sallyport.Targets;

/// <summary>Reads what a person types as a target: <c>host</c>, <c>host:port</c>, <c>[v6]:port</c>, a bare address, or an https URL.</summary>
public static class TargetParser
{
    private const int LongestName = 253;
    private const string Automatic = "auto";
    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The words that name a protocol to start TLS in; the last lets the port choose.</summary>
    public static IReadOnlyList<string> StartTlsWords { get; } = [.. StartTlsProtocols.Names, Automatic];

    /// <summary>Decides what <paramref name="input"/> names.</summary>
    /// <param name="input">What was typed.</param>
    /// <param name="target">The target, when there is one.</param>
    /// <param name="startTls">One of <see cref="StartTlsWords"/>: the protocol to start TLS in, whose customary port then stands in for one that was not typed; null for TLS from the first byte.</param>
    /// <returns>Null when a target was read, otherwise why not and what would work.</returns>
    public static UsageError? Parse(string input, out Target? target, string? startTls = null)
    {
        var named = startTls is null ? null : StartTlsProtocols.Named(startTls);
        var problem = Parse(input, named is { } asked ? Port.Of(asked.CustomaryPort()) : Port.Https, out target);
        target = target is null ? null : target with { StartTls = startTls == Automatic ? StartTlsProtocols.OnPort(target.Port.Number) : named };
        return problem;
    }

    private static UsageError? Parse(string input, Port customary, out Target? target)
    {
        target = null;
        var text = input.Trim();
        if (text.Length == 0) return Error(input, "it is empty", "name a host, e.g. 'sallyport check example.com'");
        if (text.Contains("://", StringComparison.Ordinal)) return FromUrl(input, text, customary, out target);

        return FromAuthority(input, text, customary, out target);
    }

    private static UsageError? FromUrl(string input, string text, Port customary, out Target? target)
    {
        target = null;
        if (!text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return Error(input, "only https URLs can be checked", "write https://HOST or HOST:PORT");

        var rest = text["https://".Length..];
        var authority = rest.AsSpan()[..(rest.AsSpan().IndexOfAny("/?#") is >= 0 and var end ? end : rest.Length)].ToString();
        return authority.Contains('@', StringComparison.Ordinal)
            ? Error(input, "the URL carries a user name or password", "leave out everything before '@'; no credentials are ever sent")
            : FromAuthority(input, authority, customary, out target);
    }

    private static UsageError? FromAuthority(string input, string authority, Port customary, out Target? target)
    {
        target = null;
        var (host, portText) = Split(authority);
        var port = customary;
        if (portText is not null && !Port.TryParse(portText, out port))
            return Error(input, "the port is not a number from 1 to 65535", "write HOST:443");

        var canonical = Canonical(host);
        if (canonical is null) return Error(input, "it is neither a host name nor an address", "write example.com, 192.0.2.1 or [2001:db8::1]:443");

        target = new Target { Input = input, Host = canonical, Port = port };
        return null;
    }

    private static (string Host, string? Port) Split(string authority)
    {
        if (authority.StartsWith('['))
        {
            var close = authority.IndexOf(']', StringComparison.Ordinal);
            if (close < 0) return (string.Empty, null);

            var rest = authority[(close + 1)..];
            if (rest.Length > 0 && rest[0] != ':') return (string.Empty, null);

            return (authority[1..close], rest.Length == 0 ? null : rest[1..]);
        }

        var colon = authority.IndexOf(':', StringComparison.Ordinal);
        var manyColons = colon >= 0 && authority.IndexOf(':', colon + 1) >= 0;
        return colon < 0 || manyColons ? (authority, null) : (authority[..colon], authority[(colon + 1)..]);
    }

    /// <summary>An address in canonical form, or a name as A-labels; null when it is neither.</summary>
    internal static string? Canonical(string host)
    {
        if (IPAddress.TryParse(host, out var address)) return IsPlain(address, host) ? address.ToString() : null;

        var name = ToAscii(host.EndsWith('.') ? host[..^1] : host);
        return name is { Length: > 0 and <= LongestName } && Array.TrueForAll(name.Split('.'), IsLabel) && !IPAddress.TryParse(name, out _) ? name : null;
    }

    /// <summary>Refuses 127.1, 0x7f.1 and their kin: what looks like a name must not turn into another machine's address.</summary>
    private static bool IsPlain(IPAddress address, string typed) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == typed;

    private static string? ToAscii(string name)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = false, AllowUnassigned = true }.GetAscii(name.ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsLabel(string label) =>
        label is { Length: > 0 and <= 63 } && label[0] != '-' && label[^1] != '-'
        && !label.AsSpan().ContainsAnyExcept(LabelCharacters);

    private static UsageError Error(string input, string cause, string next) => new($"target '{input}'", cause, next);
}
