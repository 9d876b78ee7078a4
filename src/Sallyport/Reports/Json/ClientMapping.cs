using System.Diagnostics;
using Sallyport.Clients;

namespace Sallyport.Reports.Json;

/// <summary>Lays out what a client would meet.</summary>
internal static class ClientMapping
{
    internal static ClientPart Of(SimulatedClient client) => client.Visit switch
    {
        ClientVisit.Connects visit => new(client.Client.Name, "connects") { Version = Words.Of(visit.Version), Suite = visit.Suite?.Name, Group = visit.Group?.Name },
        ClientVisit.Fails visit => new(client.Client.Name, "fails") { Reason = visit.Reason },
        ClientVisit.Unknown visit => new(client.Client.Name, "unknown") { Reason = visit.Reason },
        _ => throw new UnreachableException(),
    };
}

/// <summary>What a named client would meet.</summary>
/// <param name="Name">The client.</param>
/// <param name="Outcome">connects, fails or unknown.</param>
public sealed record ClientPart(string Name, string Outcome)
{
    /// <summary>The version, e.g. <c>tls12</c>; absent without a connection.</summary>
    public string? Version { get; init; }

    /// <summary>IANA name; absent without a connection, or when it is not known whose order decides.</summary>
    public string? Suite { get; init; }

    /// <summary>IANA name; absent without one, or when it is not known.</summary>
    public string? Group { get; init; }

    /// <summary>Why there is no connection, or why it is not known; absent otherwise.</summary>
    public string? Reason { get; init; }
}
