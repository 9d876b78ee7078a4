using Sallyport.Observations;

namespace Sallyport.Reports.Text;

/// <summary>What a server takes: a line a version in short, the whole lists when asked for.</summary>
internal static class SuiteLines
{
    internal static void Write(TextPage page, TlsObservation tls, bool whole)
    {
        if (!tls.HellosFor(HelloPurpose.SuiteEnumeration).Any()) return;

        var suites = SuiteSupport.Of(tls).Reverse().ToList();
        page.Rows("suites", suites.Select(version => whole ? $"{Summary(version)}: {string.Join(", ", version.Suites.Select(suite => suite.Name))}" : Summary(version)));
        var groups = GroupSupport.Of(tls);
        page.Rows("groups", new[]
        {
            Names("TLS 1.3", groups.Tls13.Select(group => group.Name), groups.Tls13Incomplete),
            Names("up to TLS 1.2", groups.Legacy.Select(group => group.Name), groups.LegacyIncomplete),
        }.OfType<string>());
        if (whole) page.Row("signatures", Names("TLS 1.2", SchemeSupport.Of(tls).Tls12.Select(scheme => scheme.Name), SchemeSupport.Of(tls).Tls12Incomplete));
    }

    private static string Summary(VersionSuites version) =>
        $"{version.Version.Name}: {version.Suites.Length}, {Order(version.Preference)}{(version.Incomplete is { } gap ? $" (incomplete: {gap})" : string.Empty)}";

    private static string Order(ServerPreference preference) => preference switch
    {
        ServerPreference.Server => "the server's order decides",
        ServerPreference.Client => "the client's order decides",
        _ => "whose order decides was not seen",
    };

    private static string? Names(string label, IEnumerable<string> names, string? gap) =>
        string.Join(", ", names) is { Length: > 0 } list ? $"{label}: {list}{(gap is null ? string.Empty : " (incomplete)")}" : null;
}
