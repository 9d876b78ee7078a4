namespace Sallyport.Reports.Html;

/// <summary>A certificate with its chain.</summary>
internal static class CertificatePart
{
    private const int NamesShown = 20;

    internal static void Write(HtmlPage page, Json.CertificatePart certificate)
    {
        page.Say("h3", certificate.ForHost ? "Certificate" : "Certificate for clients that name no host");
        page.Open("div", "card").Open("div", "top");
        page.Inline("span", certificate.Trusted ? "trusted" : "not trusted", $"badge {(certificate.Trusted ? Tones.Good : Tones.Bad)}");
        if (certificate.ForHost) page.Inline("span", certificate.HostnameMatches ? "for this host" : "not for this host", $"badge {(certificate.HostnameMatches ? Tones.Good : Tones.Bad)}");
        page.Say("h4", certificate.Subject).Close();
        page.Open("dl");
        page.Fact("Issuer", certificate.Issuer);
        page.Fact("Names", Names(certificate.San));
        page.Fact("Valid", $"{certificate.NotBefore[..10]} to {certificate.NotAfter[..10]}");
        page.Fact("Key", $"{certificate.Key}, signed with {certificate.Signature}");
        page.Fact("Trust", certificate.Trust);
        page.Fact("SHA-256", certificate.Sha256);
        page.Close();
        Chain(page, certificate);
        page.Close();
    }

    private static void Chain(HtmlPage page, Json.CertificatePart certificate)
    {
        page.Open("details").Say("summary", $"Chain as sent: {certificate.Chain.Length}");
        page.Open("ol");
        foreach (var link in certificate.Chain)
        {
            page.Open("li").Text($"{link.Subject}, issued by {link.Issuer}, until {link.NotAfter[..10]}");
            page.Say("div", link.Sha256, "mono small").Close();
        }

        page.Close().Close();
    }

    private static string Names(IReadOnlyCollection<string> names) =>
        names.Count <= NamesShown ? string.Join(", ", names) : $"{string.Join(", ", names.Take(NamesShown))} and {names.Count - NamesShown} more";
}
