using System.Collections.Immutable;
using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Differential;

/// <summary>One configuration of a server, drawn from its seed; the same seed gives the same configuration.</summary>
/// <param name="Seed">Where it comes from.</param>
/// <param name="Server">Which server it is for.</param>
/// <param name="Versions">Versions switched on: tls10, tls11, tls12, tls13.</param>
/// <param name="Suites">Suites up to TLS 1.2 in the configured order, in the names of the server's library.</param>
/// <param name="SecurityLevel">OpenSSL's security level, 0 to 2.</param>
/// <param name="Suites13">Suites of TLS 1.3 in the configured order, in the registry's names.</param>
/// <param name="ServerOrder">Whether the server's order of suites is to decide.</param>
/// <param name="Groups">Groups in the configured order, in OpenSSL's names.</param>
/// <param name="Leaves">The certificates, one or two.</param>
/// <param name="Dhe">Whether finite-field Diffie-Hellman is set up.</param>
/// <param name="Alpn">Application protocols; null where the server has its own.</param>
internal sealed record Configuration(
    int Seed,
    ServerKind Server,
    ImmutableArray<string> Versions,
    ImmutableArray<string> Suites,
    int SecurityLevel,
    ImmutableArray<string> Suites13,
    bool ServerOrder,
    ImmutableArray<string> Groups,
    ImmutableArray<LeafOrder> Leaves,
    bool Dhe,
    ImmutableArray<string>? Alpn)
{
    /// <summary>The suites as OpenSSL takes them.</summary>
    public string CipherString => $"{string.Join(':', Suites)}:@SECLEVEL={SecurityLevel}";

    public override string ToString() =>
        $"seed {Seed}: {Server} {string.Join(' ', Versions)}; {CipherString}; {string.Join(':', Suites13)}; {(ServerOrder ? "server" : "client")} order; "
        + $"{string.Join(':', Groups)}; {string.Join('+', Leaves.Select(leaf => leaf.Key))}; {(Dhe ? "DHE" : "no DHE")}; ALPN {(Alpn is { } alpn ? string.Join(',', alpn) : "own")}";
}
