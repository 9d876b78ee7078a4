using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Knowledge.Clients;

/// <summary>A client that people use, and what its hello offers; signalling and GREASE values are left out.</summary>
public sealed record ClientProfile
{
    /// <summary>Product, version and, where it matters, the system.</summary>
    public required string Name { get; init; }

    /// <summary>The oldest version that it goes down to.</summary>
    public required ProtocolVersion Lowest { get; init; }

    /// <summary>The newest version that it offers.</summary>
    public required ProtocolVersion Highest { get; init; }

    /// <summary>True when it names the server (SNI).</summary>
    public required bool SendsServerName { get; init; }

    /// <summary>Suites in its order, those of TLS 1.3 among them.</summary>
    public required ImmutableArray<CipherSuite> Suites { get; init; }

    /// <summary>Groups in its order; empty when it does not say, and then any curve may be chosen (RFC 8422 4).</summary>
    public required ImmutableArray<NamedGroup> Groups { get; init; }

    /// <summary>Signature schemes in its order; empty when it does not say.</summary>
    public required ImmutableArray<SignatureScheme> Schemes { get; init; }

    /// <summary>Application protocols in its order.</summary>
    public required ImmutableArray<string> Alpn { get; init; }

    /// <summary>The least size of a Diffie-Hellman prime that it goes on with, in bits; null when any will do.</summary>
    public int? LeastDhBits { get; init; }

    /// <summary>The greatest size of a Diffie-Hellman prime that it can handle, in bits; null when any will do.</summary>
    public int? MostDhBits { get; init; }

    /// <summary>The least size of an RSA key in a certificate that it takes, in bits; null when any will do.</summary>
    public int? LeastRsaBits { get; init; }
}
