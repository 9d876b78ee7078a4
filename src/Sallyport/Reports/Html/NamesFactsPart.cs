using Sallyport.Reports.Json;

namespace Sallyport.Reports.Html;

/// <summary>What the DNS says about the name beside its addresses.</summary>
internal static class NamesFactsPart
{
    internal static void Write(HtmlPage page, NamesPart names)
    {
        page.Say("h2", "What the DNS says");
        page.Open("div", "card").Open("dl");
        Write(page, "CAA: who may issue", names.Caa);
        Write(page, "TLSA: what to expect", names.Tlsa);
        Write(page, "HTTPS: how to connect", names.Https);
        page.Close().Close();
    }

    private static void Write(HtmlPage page, string title, RecordsPart? records)
    {
        if (records is null) return;

        page.Say("dt", title);
        if (records.Records.IsEmpty) page.Say("dd", records.Reason ?? "no record");
        else page.Say("dd", $"{string.Join('\n', records.Records)}\n{records.Owner}{(records.Authenticated ? ", verified by the resolver (DNSSEC)" : string.Empty)}", "mono");
    }
}
