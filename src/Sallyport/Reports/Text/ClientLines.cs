using Sallyport.Clients;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Text;

/// <summary>How many named clients would connect, which not; each by itself when asked for everything.</summary>
internal static class ClientLines
{
    internal static void Write(TextPage page, EndpointClients clients, bool verbose)
    {
        var connecting = clients.Clients.Count(client => client.Visit is ClientVisit.Connects);
        var open = clients.Clients.Count(client => client.Visit is ClientVisit.Unknown);
        var unknown = open == 0 ? string.Empty : $", {open} not known";
        page.Row("clients", $"{connecting} of {clients.Clients.Length} named clients would connect{unknown}{(verbose ? string.Empty : LeftOut(clients))}");
        if (!verbose) return;

        foreach (var client in clients.Clients) page.Row(string.Empty, $"{client.Client.Name}: {Outcome(client.Visit)}");
    }

    private static string LeftOut(EndpointClients clients)
    {
        var names = clients.Clients.Where(client => client.Visit is ClientVisit.Fails).Select(client => client.Client.Name).ToList();
        return names.Count switch
        {
            0 => string.Empty,
            <= 3 => $"; not {string.Join(", ", names)}",
            _ => $"; not {string.Join(", ", names[^3..])} and {names.Count - 3} more",
        };
    }

    private static string Outcome(ClientVisit visit) => visit switch
    {
        ClientVisit.Connects connects => string.Join(", ", new[] { connects.Version.Name, connects.Suite?.Name ?? "one of several suites", connects.Group?.Name }.OfType<string>()),
        ClientVisit.Fails fails => $"no connection: {fails.Reason}",
        ClientVisit.Unknown unknown => $"not known: {unknown.Reason}",
        _ => string.Empty,
    };
}
