using Sallyport.Knowledge.Clients;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Clients;

/// <summary>Which key exchange group a connection gets.</summary>
internal static class GroupChoice
{
    /// <summary>Why TLS 1.3 finds no group; null when it finds one.</summary>
    internal static ClientVisit? Tls13(ClientProfile client, ServerSets server)
    {
        if (client.Groups.Any(server.Groups.Tls13.Contains)) return null;

        return server.Groups.Tls13Incomplete is { } missing
            ? new ClientVisit.Unknown($"not all groups of TLS 1.3 are known: {missing}")
            : new ClientVisit.Fails("no key exchange group in common in TLS 1.3");
    }

    /// <summary>The group for <paramref name="suite"/>; null when it needs none, or when it is not known which.</summary>
    internal static NamedGroup? For(ProtocolVersion version, CipherSuite suite, ClientProfile client, ServerSets server)
    {
        if (version != ProtocolVersion.Tls13 && suite.KeyExchange != KeyExchange.Ecdhe) return null;

        var accepted = version == ProtocolVersion.Tls13 ? server.Groups.Tls13 : server.Groups.Legacy;
        var common = client.Groups.Where(accepted.Contains).ToList();
        if (common.Count == 0) return null;

        var byServer = accepted.First(common.Contains);
        return server.Groups.Preference switch
        {
            ServerPreference.Client => common[0],
            ServerPreference.Server => byServer,
            _ => byServer == common[0] ? byServer : null,
        };
    }
}
