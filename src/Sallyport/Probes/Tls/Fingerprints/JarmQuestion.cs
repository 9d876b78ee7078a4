using System.Collections.Immutable;
using System.Security.Cryptography;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Fingerprints;

/// <summary>One of the ten hellos of JARM.</summary>
/// <param name="Newest">The version that it stands for.</param>
/// <param name="Order">How the suites are arranged.</param>
/// <param name="Lists">What ALPN and supported_versions hold.</param>
/// <param name="Host">The name in server_name, an address as text too.</param>
internal sealed record JarmQuestion(ProtocolVersion Newest, JarmOrder Order, JarmLists Lists, string Host) : IHelloQuestion
{
    private const int ShareLength = 32;
    private static readonly ImmutableArray<string> Protocols = ["http/0.9", "http/1.0", "http/1.1", "spdy/1", "spdy/2", "spdy/3", "h2", "h2c", "hq"];
    private static readonly ImmutableArray<ProtocolVersion> Versions = [ProtocolVersion.Tls10, ProtocolVersion.Tls11, ProtocolVersion.Tls12, ProtocolVersion.Tls13];
    private static readonly ImmutableArray<SignatureScheme> Schemes = [new(0x0403), new(0x0804), new(0x0401), new(0x0503), new(0x0805), new(0x0501), new(0x0806), new(0x0601), new(0x0201)];
    private static readonly ImmutableArray<NamedGroup> Groups = [NamedGroup.X25519, NamedGroup.Secp256r1, NamedGroup.Secp384r1, NamedGroup.Secp521r1];

    /// <inheritdoc/>
    public HelloPurpose Purpose => HelloPurpose.Fingerprint;

    /// <inheritdoc/>
    public ProtocolVersion Version => Newest;

    /// <inheritdoc/>
    public ImmutableArray<CipherSuite> Suites => JarmSuites.Arranged(Order, Lists.WithoutTls13Suites);

    /// <inheritdoc/>
    public IHelloReader NewReader() => new HelloReader(new HelloOffer { Purpose = Purpose, Version = Newest, Suites = JarmSuites.Arranged(JarmOrder.Forward, without13: false), Groups = Groups });

    /// <inheritdoc/>
    public byte[] ToRecords(string? serverName) => ClientHelloWriter.ToRecords(new ClientHello
    {
        Version = Newest == ProtocolVersion.Tls13 ? ProtocolVersion.Tls12 : Newest,
        RecordVersion = Newest == ProtocolVersion.Tls13 ? ProtocolVersion.Tls10 : Newest,
        Random = Randomness.Bytes(32),
        SessionId = Randomness.Bytes(32),
        CipherSuites = Lists.Grease ? [new(Reserved()), .. Suites] : Suites,
        Extensions = [.. Extensions()],
    });

    private static ushort Reserved() => Grease.Value(RandomNumberGenerator.GetInt32(Grease.Count));

    private IEnumerable<HelloExtension> Extensions()
    {
        if (Lists.Grease) yield return new HelloExtension(new ExtensionType(Reserved()), []);
        yield return HelloExtension.ServerName(Host);
        yield return HelloExtension.ExtendedMasterSecret();
        yield return HelloExtension.MaxFragmentLength(1);
        yield return HelloExtension.RenegotiationInfo();
        yield return HelloExtension.SupportedGroups(Groups.AsSpan());
        yield return HelloExtension.PointFormats(0);
        yield return HelloExtension.SessionTicket();
        yield return HelloExtension.Alpn([.. Turned(Lists.RareProtocols ? Protocols.RemoveAll(name => name is "http/1.1" or "h2") : Protocols)]);
        yield return HelloExtension.SignatureAlgorithms(Schemes.AsSpan());
        yield return HelloExtension.KeyShare([.. Shares()]);
        yield return HelloExtension.PskKeyExchangeModes(1);
        if (Lists.ListsVersions) yield return HelloExtension.SupportedVersions([.. Listed()]);
    }

    private IEnumerable<KeyShareEntry> Shares()
    {
        if (Lists.Grease) yield return new KeyShareEntry(new NamedGroup(Reserved()), [0]);
        yield return new KeyShareEntry(NamedGroup.X25519, Randomness.Bytes(ShareLength));
    }

    private IEnumerable<ProtocolVersion> Listed()
    {
        if (Lists.Grease) yield return new ProtocolVersion(Reserved());
        foreach (var version in Turned(Versions.RemoveAll(version => version > Newest))) yield return version;
    }

    private IEnumerable<T> Turned<T>(ImmutableArray<T> list) => Lists.Reversed ? list.Reverse() : list;
}

/// <summary>What the lists of a JARM hello hold.</summary>
internal sealed record JarmLists
{
    internal bool Grease { get; init; }

    internal bool RareProtocols { get; init; }

    internal bool ListsVersions { get; init; }

    internal bool Reversed { get; init; }

    internal bool WithoutTls13Suites { get; init; }
}
