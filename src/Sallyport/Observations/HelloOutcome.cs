using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>How a hello was met. A closed set, so that a timeout cannot turn into a refusal by accident.</summary>
[JsonDerivedType(typeof(ServerHello), "serverHello")]
[JsonDerivedType(typeof(Ssl2ServerHello), "ssl2ServerHello")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Violation), "violation")]
[JsonDerivedType(typeof(NotTls), "notTls")]
[JsonDerivedType(typeof(NoAnswer), "noAnswer")]
public abstract record HelloOutcome
{
    private HelloOutcome()
    {
    }

    /// <summary>A ServerHello or HelloRetryRequest that picks from what was offered.</summary>
    public sealed record ServerHello : HelloOutcome
    {
        /// <summary>The version chosen, <c>supported_versions</c> taken into account.</summary>
        public required ProtocolVersion Version { get; init; }

        /// <summary>The suite chosen.</summary>
        public required CipherSuite Suite { get; init; }

        /// <summary>The group named in <c>key_share</c>, up to TLS 1.2 in ServerKeyExchange where that was waited for; null when none is.</summary>
        public NamedGroup? Group { get; init; }

        /// <summary>The scheme that signs ServerKeyExchange in TLS 1.2, where that was waited for; null otherwise.</summary>
        public SignatureScheme? Scheme { get; init; }

        /// <summary>True for a HelloRetryRequest (RFC 8446 4.1.4).</summary>
        public bool Retry { get; init; }

        /// <summary>The compression method, 0 for none.</summary>
        public byte Compression { get; init; }

        /// <summary>Extension types in the server's order.</summary>
        public ImmutableArray<ExtensionType> Extensions { get; init => field = value.IsDefault ? [] : value; } = [];

        /// <summary>What the last eight bytes of the random say about better versions (RFC 8446 4.1.3).</summary>
        public DowngradeSentinel Sentinel { get; init; }
    }

    /// <summary>An SSLv2 SERVER-HELLO.</summary>
    /// <param name="CipherKinds">The server's SSL_CK names.</param>
    public sealed record Ssl2ServerHello(ImmutableArray<string> CipherKinds) : HelloOutcome;

    /// <summary>A fatal alert.</summary>
    /// <param name="Alert">Which.</param>
    public sealed record Refused(AlertDescription Alert) : HelloOutcome;

    /// <summary>TLS records that break the protocol or answer what was not offered.</summary>
    /// <param name="Reason">What is wrong, a constant phrase.</param>
    /// <param name="Version">The version claimed; null when none was read.</param>
    /// <param name="Suite">The suite claimed; null when none was read.</param>
    public sealed record Violation(string Reason, ProtocolVersion? Version, CipherSuite? Suite) : HelloOutcome;

    /// <summary>Bytes that are no TLS records.</summary>
    public sealed record NotTls : HelloOutcome;

    /// <summary>No whole answer.</summary>
    /// <param name="Fault">How the exchange ended.</param>
    /// <param name="Bytes">How many bytes had come by then.</param>
    public sealed record NoAnswer(NetworkFault Fault, int Bytes) : HelloOutcome
    {
        /// <summary>How it ended in words, and whether something had come by then.</summary>
        internal string Words => Bytes == 0 ? Fault.Words() : $"{Fault.Words()} behind {Bytes} bytes of an answer";
    }
}
