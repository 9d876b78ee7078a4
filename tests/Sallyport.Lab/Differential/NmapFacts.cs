using System.Collections.Immutable;
using System.Xml.Linq;
using Sallyport.Lab.Ground;
using Sallyport.Observations;

namespace Sallyport.Lab.Differential;

/// <summary>What nmap's script ssl-enum-ciphers says.</summary>
internal static class NmapFacts
{
    public static ServerFacts Ask(int port)
    {
        var written = ChildProcess.Run("nmap", "-Pn", "-n", "-p", $"{port}", "--script", "+ssl-enum-ciphers", "--script-args", "tls.servername=lab.example", "-oX", "-", "127.0.0.1");
        var versions = XDocument.Parse(written[written.IndexOf("<?xml", StringComparison.Ordinal)..]).Descendants("script").Elements("table").ToList();
        return new()
        {
            Versions = new[] { "tls10", "tls11", "tls12", "tls13" }.ToImmutableSortedDictionary(name => name, name => versions.Exists(version => Name(version) == name), StringComparer.Ordinal),
            Suites = versions.ToImmutableSortedDictionary(Name, Suites, StringComparer.Ordinal),
            Preference = versions.Where(version => Preference(version) is not null).ToImmutableSortedDictionary(Name, version => Preference(version)!.Value, StringComparer.Ordinal),
        };
    }

    private static string Name(XElement version) => "tls" + ((string)version.Attribute("key")!)["TLSv".Length..].Replace(".", "");

    /// <summary>The script writes the suites of TLS 1.3 with the words AKE_WITH, which the registry has not.</summary>
    private static ImmutableArray<ushort> Suites(XElement version) =>
    [
        .. version.Elements("table").Where(table => (string?)table.Attribute("key") == "ciphers").Descendants("elem")
            .Where(elem => (string?)elem.Attribute("key") == "name").Select(elem => SuiteNames.Find(elem.Value.Replace("TLS_AKE_WITH_", "TLS_"))).OfType<ushort>(),
    ];

    private static ServerPreference? Preference(XElement version) => version.Elements("elem").FirstOrDefault(elem => (string?)elem.Attribute("key") == "cipher preference")?.Value switch
    {
        "server" => ServerPreference.Server,
        "client" => ServerPreference.Client,
        _ => null,
    };
}
