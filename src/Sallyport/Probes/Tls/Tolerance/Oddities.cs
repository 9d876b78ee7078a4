using System.Collections.Immutable;
using System.Security.Cryptography;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Tolerance;

/// <summary>Puts what is unusual into a hello; what concerns records and lengths is done where those are made.</summary>
internal static class Oddities
{
    private const int SuitesTooMany = 129;
    private const byte UnusedFirstByte = 0x5A;

    /// <summary>0x0305: the one behind TLS 1.3, which nobody has defined.</summary>
    private static readonly ProtocolVersion Future = new(0x0305);

    /// <summary>The hello with <paramref name="form"/> in it.</summary>
    internal static ClientHello Apply(ClientHello hello, ToleranceForm form) => form switch
    {
        ToleranceForm.LegacyVersion => hello with { Version = Future },
        ToleranceForm.RecordVersion => hello with { RecordVersion = Future },
        ToleranceForm.FutureVersion => WithVersion(hello, Future),
        ToleranceForm.GreaseSuite => hello with { CipherSuites = [new(Any()), .. hello.CipherSuites, new(Any())] },
        ToleranceForm.GreaseExtension => hello with { Extensions = [HelloExtension.Grease(2), .. hello.Extensions, HelloExtension.Grease(9, 0)] },
        ToleranceForm.GreaseGroup => Prepend(hello, ExtensionType.SupportedGroups, 2, Any()),
        ToleranceForm.GreaseScheme => Prepend(hello, ExtensionType.SignatureAlgorithms, 2, Any()),
        ToleranceForm.GreaseVersion => WithVersion(hello, new(Any())),
        ToleranceForm.GreaseProtocol => hello with { Extensions = [.. hello.Extensions, HelloExtension.Alpn("\u007A\u007A", "http/1.1", "h2")] },
        ToleranceForm.EmptyLastExtension => hello with { Extensions = [.. hello.Extensions.Where(extension => extension.Type != ExtensionType.ExtendedMasterSecret), HelloExtension.ExtendedMasterSecret()] },
        ToleranceForm.ManySuites => hello with { CipherSuites = [.. hello.CipherSuites, .. Unassigned().Take(SuitesTooMany)] },
        ToleranceForm.SecondByteOnly => hello with { CipherSuites = [.. SecondBytes(hello).Select(second => new CipherSuite((ushort)((UnusedFirstByte << 8) | second)))] },
        _ => hello,
    };

    private static ushort Any() => Grease.Value(RandomNumberGenerator.GetInt32(Grease.Count));

    /// <summary>At the head of supported_versions; a hello without that list gets one, which an older server ignores.</summary>
    private static ClientHello WithVersion(ClientHello hello, ProtocolVersion version) =>
        hello.Extensions.Any(extension => extension.Type == ExtensionType.SupportedVersions)
            ? Prepend(hello, ExtensionType.SupportedVersions, 1, version.Id)
            : hello with { Extensions = [.. hello.Extensions, HelloExtension.SupportedVersions(version, hello.Version)] };

    /// <summary>Puts an id at the head of the list in an extension's body, whose length prefix has that many bytes.</summary>
    private static ClientHello Prepend(ClientHello hello, ExtensionType type, int prefix, ushort id) => hello with
    {
        Extensions = [.. hello.Extensions.Select(extension => extension.Type == type ? new HelloExtension(type, Prepended(extension.Body, prefix, id)) : extension)],
    };

    private static ImmutableArray<byte> Prepended(ImmutableArray<byte> body, int prefix, ushort id)
    {
        var length = body.Length - prefix + 2;
        ReadOnlySpan<byte> written = [(byte)(length >> 8), (byte)length];
        return [.. written[(2 - prefix)..], (byte)(id >> 8), (byte)id, .. body.AsSpan()[prefix..]];
    }

    /// <summary>Ids that no registry lists, to make an offer long and nothing else.</summary>
    private static IEnumerable<CipherSuite> Unassigned() => Enumerable.Range(0xB000, 0x100).Select(id => new CipherSuite((ushort)id)).Where(suite => !suite.IsKnown);

    /// <summary>Second bytes of suites that exist: those of the offer, then those of the registry, 128 in all.</summary>
    private static IEnumerable<byte> SecondBytes(ClientHello hello) =>
        hello.CipherSuites.Concat(CipherSuite.All).Select(suite => (byte)suite.Id).Distinct().Take(SuitesTooMany - 1);
}
