using Sallyport.Reports.Json;

namespace Sallyport.Reports.Html;

/// <summary>Versions, suites, groups and named vulnerabilities.</summary>
internal static class TlsFactsPart
{
    internal static void Write(HtmlPage page, TlsPart tls)
    {
        page.Say("h3", "TLS");
        page.Open("dl").Say("dt", "Versions").Open("dd", "plain");
        Pills(page, tls.Versions.Select(pair => (Name(pair.Key), pair.Value, pair.Value == "yes" ? Tones.Info : pair.Value == "no" ? Tones.None : Tones.Fair)));
        page.Close();
        if (tls.Negotiated is { } negotiated)
            page.Fact("A usual client gets", $"{string.Join(", ", new[] { negotiated.Version, negotiated.Suite, negotiated.Group, negotiated.Alpn }.Where(word => word is not null))} in {negotiated.Ms:0.#} ms");
        page.Fact("Groups", string.Join(", ", tls.Groups));
        page.Fact("Signatures", string.Join(", ", tls.SignatureSchemes));
        page.Fact("Protocols", string.Join(", ", tls.Alpn));
        page.Fact("Resumption", tls.Resumption is { } resumption ? Resumption(resumption) : null);
        page.Fact("Fingerprints", tls.Fingerprints is { } prints ? $"JA3S {prints.Ja3s}{(prints.Jarm is { } jarm ? $"\nJARM {jarm}" : string.Empty)}" : null);
        foreach (var (version, suites) in tls.Suites) page.Say("dt", $"{Name(version)} suites{(tls.SuitesComplete ? string.Empty : " seen")}").Say("dd", string.Join('\n', suites), "mono");
        page.Close();
        Vulnerabilities(page, tls);
    }

    private static string Resumption(ResumptionPart way)
    {
        var words = new[] { ("by session id", way.SessionId), ("by ticket", way.Ticket), ("in TLS 1.3", way.PreSharedKey), ("in TLS 1.3 without forward secrecy", way.PreSharedKeyAlone), ("early data", way.EarlyData) };
        return string.Join(", ", words.Where(pair => pair.Item2 is not null).Select(pair => $"{pair.Item1}: {pair.Item2}"));
    }

    private static void Vulnerabilities(HtmlPage page, TlsPart tls)
    {
        page.Open("details").Say("summary", $"Named vulnerabilities: {Count(tls, "yes")} present, {Count(tls, "no")} absent, {Count(tls, "n/a")} not applicable, {Count(tls, "unknown")} not asked or unknown");
        Pills(page, tls.Vulnerabilities.Select(pair => (pair.Key, pair.Value, pair.Value switch { "yes" => Tones.Bad, "no" => Tones.Good, "n/a" => Tones.None, _ => Tones.Fair })));
        page.Close();
    }

    private static int Count(TlsPart tls, string word) => tls.Vulnerabilities.Count(pair => pair.Value == word);

    private static void Pills(HtmlPage page, IEnumerable<(string Name, string Word, string Tone)> pills)
    {
        page.Open("div", "pills");
        foreach (var (name, word, tone) in pills) page.Say("span", $"{name} {word}", $"badge {tone}");
        page.Close();
    }

    private static string Name(string version) => version switch
    {
        "ssl2" => "SSL 2",
        "ssl3" => "SSL 3",
        "tls10" => "TLS 1.0",
        "tls11" => "TLS 1.1",
        "tls12" => "TLS 1.2",
        "tls13" => "TLS 1.3",
        _ => version,
    };
}
