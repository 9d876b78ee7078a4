using System.Globalization;

namespace Sallyport.Observations.Names;

/// <summary>Where records about a service stand in the DNS.</summary>
internal static class NameOwners
{
    private const int HttpsPort = 443;
    private const int MostParents = 8;

    /// <summary>The owner of HTTPS records: the host, with the port before it when it is not 443 (RFC 9460 9.1).</summary>
    internal static string Https(string host, int port) => port == HttpsPort ? host : string.Create(CultureInfo.InvariantCulture, $"_{port}._https.{host}");

    /// <summary>The owner of TLSA records (RFC 6698 3).</summary>
    internal static string Tlsa(string host, int port) => string.Create(CultureInfo.InvariantCulture, $"_{port}._tcp.{host}");

    /// <summary>The owners that may hold the CAA records of <paramref name="host"/>: itself and its parents but the root (RFC 8659 3), eight at most.</summary>
    internal static IEnumerable<string> Caa(string host)
    {
        var owner = host;
        for (var i = 0; i < MostParents; i++)
        {
            yield return owner;
            if (owner.IndexOf('.', StringComparison.Ordinal) is not (>= 0 and var dot)) yield break;

            owner = owner[(dot + 1)..];
        }
    }
}
