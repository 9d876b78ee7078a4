using System.Collections.Immutable;
using Sallyport.Reports.Json;

namespace Sallyport.Reports.Html;

/// <summary>What named clients would meet, in a folded table.</summary>
internal static class ClientsPart
{
    internal static void Write(HtmlPage page, ImmutableArray<ClientPart> clients)
    {
        page.Open("details", "card").Say("summary", $"Named clients: {clients.Count(client => client.Outcome == "connects")} of {clients.Length} would connect");
        page.Open("table");
        foreach (var client in clients) page.Row(client.Name, client.Reason ?? string.Join(", ", new[] { client.Version, client.Suite, client.Group }.OfType<string>()));
        page.Close().Close();
    }
}
