using Sallyport.Knowledge.Clients;
using Sallyport.Wire.Tls;

namespace Sallyport.Clients;

/// <summary>Why a client goes no further with what a server picked.</summary>
internal static class ClientObjection
{
    /// <summary>The objection in words; null when there is none.</summary>
    internal static string? To(CipherSuite suite, ClientProfile client, ServerSets server)
    {
        if (suite.KeyExchange == KeyExchange.Dhe && server.DhBits is { } bits)
        {
            if (bits < client.LeastDhBits) return $"the Diffie-Hellman prime has {bits} bits, and it takes {client.LeastDhBits} or more";
            if (bits > client.MostDhBits) return $"the Diffie-Hellman prime has {bits} bits, and it takes {client.MostDhBits} or less";
        }

        return suite.Authentication is Authentication.Rsa && server.RsaBits.Length > 0 && server.RsaBits.Max() < client.LeastRsaBits
            ? $"the RSA key has {server.RsaBits.Max()} bits, and it takes {client.LeastRsaBits} or more"
            : null;
    }
}
