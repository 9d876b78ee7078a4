using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Keys;

namespace Sallyport.Clients;

/// <summary>What a server takes, as far as it decides what a client gets.</summary>
internal sealed record ServerSets
{
    /// <summary>Which versions it speaks.</summary>
    internal required VersionSupport Versions { get; init; }

    /// <summary>Its suites by version.</summary>
    internal required ImmutableArray<VersionSuites> Suites { get; init; }

    /// <summary>Its groups.</summary>
    internal required GroupSupport Groups { get; init; }

    /// <summary>The size of its Diffie-Hellman prime up to TLS 1.2; null when none was seen.</summary>
    internal int? DhBits { get; init; }

    /// <summary>The sizes of the RSA keys in its certificates.</summary>
    internal ImmutableArray<int> RsaBits { get; init; } = [];

    internal static ServerSets Of(TlsObservation tls)
    {
        var dhe = tls.Handshake(HandshakePurpose.Dhe);
        return new ServerSets
        {
            Versions = tls.Versions,
            Suites = SuiteSupport.Of(tls),
            Groups = GroupSupport.Of(tls),
            DhBits = dhe?.Group?.Bits ?? dhe?.DhBits,
            RsaBits = [.. tls.Certificates.Where(seen => seen.ForHost && !seen.Chain.IsEmpty).Select(seen => Rsa(seen.Chain[0])).OfType<int>()],
        };
    }

    /// <summary>Whether it speaks <paramref name="version"/>.</summary>
    internal Answer Speaks(ProtocolVersion version) => Versions.All.First(pair => pair.Version == version).Answer;

    /// <summary>The suites of <paramref name="version"/>; null when none was seen.</summary>
    internal VersionSuites? SuitesOf(ProtocolVersion version) => Suites.FirstOrDefault(set => set.Version == version);

    private static int? Rsa(ImmutableArray<byte> der)
    {
        var read = Certificate.Read(der.AsMemory());
        return read.IsOk && read.Value.PublicKey is { Kind: PublicKeyKind.Rsa } key ? key.Bits : null;
    }
}
