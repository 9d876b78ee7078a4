using Sallyport.Knowledge.Clients;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Clients;

/// <summary>Which suite a server picks for a client.</summary>
/// <param name="Common">How many suites could be picked.</param>
/// <param name="Suite">The pick; null when there is none, or when it is not known whose order decides and the two differ.</param>
internal readonly record struct SuiteChoice(int Common, CipherSuite? Suite)
{
    internal static SuiteChoice Make(ProtocolVersion version, ClientProfile client, ServerSets server, VersionSuites set)
    {
        var common = client.Suites.Where(suite => set.Suites.Contains(suite) && Possible(version, suite, client, server)).ToList();
        if (common.Count == 0) return new(0, null);

        return new(common.Count, common.Count == 1 && set.Incomplete is null ? common[0] : Pick(client, set, common));
    }

    private static CipherSuite? Pick(ClientProfile client, VersionSuites set, List<CipherSuite> common)
    {
        if (set.Incomplete is not null) return null;

        var byServer = set.Suites.First(common.Contains);
        return set.Preference switch
        {
            ServerPreference.Client => common[0],
            ServerPreference.Server when set.OrderProven && !IsChaChaFirst(client, common) => byServer,
            _ => byServer == common[0] ? byServer : null,
        };
    }

    /// <summary>Some servers go by the client's order when it puts ChaCha20 first, and by their own otherwise.</summary>
    private static bool IsChaChaFirst(ClientProfile client, List<CipherSuite> common) => client.Suites[0] == common[0] && common[0].Cipher == BulkCipher.CHACHA20_POLY1305;

    private static bool Possible(ProtocolVersion version, CipherSuite suite, ClientProfile client, ServerSets server) =>
        (suite.KeyExchange != KeyExchange.Ecdhe || client.Groups.IsEmpty || server.Groups.LegacyIncomplete is not null || client.Groups.Any(server.Groups.Legacy.Contains))
        && (version != ProtocolVersion.Tls12 || client.Schemes.IsEmpty || CanBeSigned(suite, client));

    /// <summary>From TLS 1.2 on a server signs only with what the client names (RFC 5246 7.4.1.4.1).</summary>
    private static bool CanBeSigned(CipherSuite suite, ClientProfile client) => suite.Authentication switch
    {
        _ when suite.KeyExchange is not (KeyExchange.Ecdhe or KeyExchange.Dhe) => true,
        Authentication.Rsa => client.Schemes.Any(scheme => scheme.Key is SignatureKey.Rsa or SignatureKey.RsaPss),
        Authentication.Ecdsa => client.Schemes.Any(scheme => scheme.Key is SignatureKey.Ecdsa or SignatureKey.Ed25519 or SignatureKey.Ed448),
        Authentication.Dss => client.Schemes.Any(scheme => scheme.Key == SignatureKey.Dsa),
        _ => true,
    };
}
