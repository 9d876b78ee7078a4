using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Differential;

/// <summary>What sslscan says.</summary>
internal static class SslscanFacts
{
    public static ServerFacts Ask(int port)
    {
        var written = Written(port) ?? Written(port) ?? "<none/>";
        // Under load it gives a server up without a word: then it says nothing, and nothing is compared.
        if (XDocument.Parse(written[written.IndexOf('<')..]).Descendants("ssltest").FirstOrDefault() is not { } test) return new();

        var ciphers = test.Elements("cipher").ToList();
        return new()
        {
            Versions = test.Elements("protocol").Where(element => Text(element, "type") == "tls")
                .ToImmutableSortedDictionary(element => "tls" + Text(element, "version").Replace(".", ""), element => Text(element, "enabled") == "1", StringComparer.Ordinal),
            Suites = ciphers.GroupBy(element => Name(Text(element, "sslversion"))).ToImmutableSortedDictionary(
                version => version.Key, version => version.Select(element => Number(element)).ToImmutableArray(), StringComparer.Ordinal),
            Groups13 = Groups(test, "tls13"),
            LegacyGroups = Groups(test, "tls12"),
        };
    }

    /// <summary>Null when a connection broke under it: it ends then, and has to be run again.</summary>
    private static string? Written(int port)
    {
        try
        {
            return ChildProcess.Run("sslscan", "--xml=-", "--no-heartbleed", "--no-check-certificate", "--sni-name=lab.example", $"127.0.0.1:{port}");
        }
        catch (InvalidOperationException end) when (end.Message.Contains("send() failed", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static ImmutableArray<ushort>? Groups(XElement test, string version)
    {
        ImmutableArray<ushort> groups = [.. test.Elements("group").Where(element => Name(Text(element, "sslversion")) == version).Select(Number)];
        return groups.IsEmpty ? null : groups;
    }

    private static string Name(string version) => version == "TLSv1" ? "tls10" : "tls" + version["TLSv".Length..].Replace(".", "");

    private static ushort Number(XElement element) => ushort.Parse(Text(element, "id").AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Text(XElement element, string name) => element.Attribute(name)?.Value ?? "";
}
