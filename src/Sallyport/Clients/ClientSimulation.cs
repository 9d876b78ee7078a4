using System.Collections.Immutable;
using Sallyport.Knowledge.Clients;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Clients;

/// <summary>Works out from what was seen what named clients would negotiate (RFC 5246 7.4.1.3, RFC 8446 4.1.1); nobody is asked for it.</summary>
public static class ClientSimulation
{
    private static readonly ImmutableArray<ProtocolVersion> NewestFirst =
        [ProtocolVersion.Tls13, ProtocolVersion.Tls12, ProtocolVersion.Tls11, ProtocolVersion.Tls10, ProtocolVersion.Ssl3];

    /// <summary>One visit a client, in the order of <paramref name="clients"/>.</summary>
    /// <param name="tls">What was seen of the server.</param>
    /// <param name="clients">The clients.</param>
    public static ImmutableArray<SimulatedClient> Of(TlsObservation tls, ImmutableArray<ClientProfile> clients)
    {
        var server = ServerSets.Of(tls);
        return [.. clients.Select(client => new SimulatedClient(client, Visit(client, server)))];
    }

    /// <summary>What <paramref name="client"/> would meet.</summary>
    internal static ClientVisit Visit(ClientProfile client, ServerSets server)
    {
        foreach (var version in NewestFirst.Where(version => version >= client.Lowest && version <= client.Highest))
        {
            var answer = server.Speaks(version);
            if (answer is Answer.Unknown unknown) return new ClientVisit.Unknown($"whether {version.Name} is spoken: {unknown.Reason}");
            if (answer is Answer.Yes) return In(version, client, server);
        }

        return new ClientVisit.Fails($"no version in common: it takes {Span(client)}");
    }

    private static string Span(ClientProfile client) =>
        client.Lowest == client.Highest ? $"{client.Highest.Name} alone" : $"{client.Lowest.Name} to {client.Highest.Name}";

    private static ClientVisit In(ProtocolVersion version, ClientProfile client, ServerSets server)
    {
        if (server.SuitesOf(version) is not { } set) return new ClientVisit.Unknown($"no suite of {version.Name} was seen");

        var choice = SuiteChoice.Make(version, client, server, set);
        if (choice.Common == 0)
            return set.Incomplete is { } missing ? new ClientVisit.Unknown($"not all suites of {version.Name} are known: {missing}") : new ClientVisit.Fails($"no suite in common in {version.Name}");
        if (version == ProtocolVersion.Tls13 && GroupChoice.Tls13(client, server) is { } noGroup) return noGroup;
        if (choice.Suite is { } suite && ClientObjection.To(suite, client, server) is { } objection) return new ClientVisit.Fails(objection);

        return new ClientVisit.Connects(version, choice.Suite, choice.Suite is { } known ? GroupChoice.For(version, known, client, server) : null);
    }
}
