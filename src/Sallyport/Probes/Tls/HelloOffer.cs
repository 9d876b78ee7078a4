using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>A question to put in one hello: what is offered, and what would break the offer.</summary>
internal sealed record HelloOffer : IHelloQuestion
{
    /// <summary>What is asked.</summary>
    public required HelloPurpose Purpose { get; init; }

    /// <summary>The one version that is offered, and that the answer may fall below.</summary>
    public required ProtocolVersion Version { get; init; }

    /// <summary>Suites, in order; signalling values not among them.</summary>
    public required ImmutableArray<CipherSuite> Suites { get; init; }

    /// <summary>Groups, in order.</summary>
    internal ImmutableArray<NamedGroup> Groups { get; init; } = OfferedSets.Groups;

    /// <summary>Signature schemes, in order.</summary>
    internal ImmutableArray<SignatureScheme> Schemes { get; init; } = OfferedSets.Schemes;

    /// <summary>Whether the answer is read on to ServerKeyExchange, which names group and scheme up to TLS 1.2.</summary>
    internal bool ReadsKeyExchange { get; init; }

    /// <summary>Whether TLS_FALLBACK_SCSV goes along (RFC 7507).</summary>
    internal bool Fallback { get; init; }

    /// <summary>Whether DEFLATE is offered beside no compression.</summary>
    internal bool Compression { get; init; }

    /// <summary>Further extensions, for questions that go along with this one.</summary>
    internal ImmutableArray<HelloExtension> More { get; init; } = [];

    /// <inheritdoc/>
    public IHelloReader NewReader() => new HelloReader(this);

    /// <inheritdoc/>
    public byte[] ToRecords(string? serverName) => ClientHelloWriter.ToRecords(Describe(serverName));

    /// <summary>The hello as a description, fresh random bytes in it.</summary>
    internal ClientHello Describe(string? serverName) => new()
    {
        Version = Version == ProtocolVersion.Tls13 ? ProtocolVersion.Tls12 : Version,
        RecordVersion = Version == ProtocolVersion.Ssl3 ? ProtocolVersion.Ssl3 : ProtocolVersion.Tls10,
        Random = Randomness.Bytes(32),
        SessionId = Version == ProtocolVersion.Tls13 ? Randomness.Bytes(32) : [],
        CipherSuites = [.. Suites, .. Signals()],
        CompressionMethods = Compression ? [1, 0] : [0],
        Extensions = Version == ProtocolVersion.Ssl3 ? [] : [.. Extensions(serverName)],
    };

    /// <summary>Why <paramref name="answer"/> is no legal answer to this offer; null when it is one.</summary>
    internal string? Objection(ServerHelloView answer)
    {
        if (answer.SelectedVersion > Version || answer.SelectedVersion < ProtocolVersion.Ssl3) return "it answers with a version that was not offered";
        if (!Suites.Contains(answer.CipherSuite)) return "it answers with a suite that was not offered";
        if (answer.CompressionMethod != 0 && !(Compression && answer.CompressionMethod == 1)) return "it answers with a compression that was not offered";
        if (answer.KeyShareGroup is { } group && !Groups.Contains(group)) return "it answers with a group that was not offered";

        return null;
    }

    private IEnumerable<CipherSuite> Signals()
    {
        if (Version != ProtocolVersion.Tls13) yield return OfferedSets.RenegotiationSignal;
        if (Fallback) yield return OfferedSets.FallbackSignal;
    }

    private IEnumerable<HelloExtension> Extensions(string? serverName)
    {
        if (serverName is not null) yield return HelloExtension.ServerName(serverName);
        yield return HelloExtension.SupportedGroups([.. Groups]);
        yield return HelloExtension.SignatureAlgorithms(Schemes.AsSpan());
        if (Version == ProtocolVersion.Tls13)
        {
            yield return HelloExtension.SupportedVersions(ProtocolVersion.Tls13);
            yield return HelloExtension.KeyShare();
            yield return HelloExtension.PskKeyExchangeModes(1);
            yield break;
        }

        yield return HelloExtension.PointFormats(0);
        yield return HelloExtension.ExtendedMasterSecret();
        yield return HelloExtension.EncryptThenMac();
        yield return HelloExtension.SessionTicket();
        foreach (var extension in More) yield return extension;
        if (Purpose != HelloPurpose.KeyExchangeEnumeration) yield break;

        // The answer is read past the certificate, so what comes beside it costs nothing.
        yield return HelloExtension.StatusRequest();
        yield return HelloExtension.SignedCertificateTimestamp();
    }
}
