using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.KeyExchanges;

/// <summary>Asks for the drafts of TLS 1.3 alone: 18 to 28, which were deployed before RFC 8446.</summary>
internal sealed class DraftQuestion : IHelloQuestion
{
    /// <summary>The numbers of the drafts are this and their own (RFC 8446 4.2.1 keeps them apart).</summary>
    private const int FirstDraft = 0x7F00;

    private static readonly ImmutableArray<ProtocolVersion> Drafts = [.. Enumerable.Range(18, 11).Reverse().Select(draft => new ProtocolVersion((ushort)(FirstDraft + draft)))];

    /// <inheritdoc/>
    public HelloPurpose Purpose => HelloPurpose.DraftVersions;

    /// <inheritdoc/>
    public ProtocolVersion Version => ProtocolVersion.Tls13;

    /// <inheritdoc/>
    public ImmutableArray<CipherSuite> Suites => OfferedSets.Tls13;

    /// <inheritdoc/>
    public byte[] ToRecords(string? serverName) => ClientHelloWriter.ToRecords(new ClientHello
    {
        Version = ProtocolVersion.Tls12,
        RecordVersion = ProtocolVersion.Tls10,
        Random = Randomness.Bytes(32),
        SessionId = Randomness.Bytes(32),
        CipherSuites = Suites,
        Extensions = [.. Extensions(serverName)],
    });

    /// <inheritdoc/>
    public IHelloReader NewReader() => new HelloReader(new HelloOffer { Purpose = Purpose, Version = Drafts[0], Suites = Suites });

    private static IEnumerable<HelloExtension> Extensions(string? serverName)
    {
        if (serverName is not null) yield return HelloExtension.ServerName(serverName);
        yield return HelloExtension.SupportedGroups([.. OfferedSets.Groups]);
        yield return HelloExtension.SignatureAlgorithms(OfferedSets.Schemes.AsSpan());
        yield return HelloExtension.SupportedVersions(Drafts.AsSpan());
        yield return HelloExtension.KeyShare();
        yield return HelloExtension.PskKeyExchangeModes(1);
    }
}
