using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Transparency;
using Certificate = Sallyport.Wire.X509.Certificate;

namespace Sallyport.Tests.Seen;

/// <summary>A log of the tests with its key, written from RFC 6962 3.2 on its own, so that it shares no code with what it tests.</summary>
internal sealed record TestLog(string Name, AsymmetricAlgorithm Key, LogState State = LogState.Usable)
{
    private static readonly byte[] Serial = [0x01, 0x77];
    private static readonly X509Extension Issuer = Certified.IssuerAt("http://ca.example/intermediate.der");

    internal static TestLog First { get; } = new("First", ECDsa.Create(ECCurve.NamedCurves.nistP256));

    internal static TestLog WithRsa { get; } = new("Second", RSA.Create(2048));

    internal static TestLog Retired { get; } = new("Third", ECDsa.Create(ECCurve.NamedCurves.nistP256), LogState.Retired);

    /// <summary>A log that is in no list.</summary>
    internal static TestLog Unlisted { get; } = new("Fourth", ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>What a check knows that knows the first three.</summary>
    internal static KnowledgeBase Listed { get; } = KnowledgeBase.Embedded with { Logs = new TransparencyLogs(Certified.Now.AddDays(-30), [First.Entry, WithRsa.Entry, Retired.Entry]) };

    internal byte[] Id => SHA256.HashData(Spki);

    private byte[] Spki => Key.ExportSubjectPublicKeyInfo();

    private TransparencyLog Entry => new(Name, "the tests", State, Certified.Now.AddDays(-20), Certified.Now.AddYears(-1), Certified.Now.AddYears(1), Spki);

    /// <summary>A leaf with timestamps inside, between its other extensions, and its intermediate.</summary>
    internal static Certified Embedded(Func<byte[], ImmutableArray<byte[]>> timestampsOf)
    {
        var recipe = new Recipe { Key = ECDsa.Create(ECCurve.NamedCurves.nistP256), SerialNumber = Serial, More = [Issuer] };
        var tbs = Certificate.Read(recipe.SignedBy(Certified.Intermediate).Der.AsMemory()).Value.Tbs.ToArray();
        var list = List([.. timestampsOf(tbs)]);
        var extension = new X509Extension("1.3.6.1.4.1.11129.2.4.2", Wire.X509.HandMadeCertificate.Octets(list), critical: false);
        return (recipe with { More = [extension, Issuer] }).SignedBy(Certified.Intermediate);
    }

    internal static byte[] List(params byte[][] timestamps)
    {
        byte[] content = [.. timestamps.SelectMany(one => (byte[])[.. UInt16(one.Length), .. one])];
        return [.. UInt16(content.Length), .. content];
    }

    /// <summary>A timestamp for a precertificate, bound to the tests' intermediate.</summary>
    internal byte[] ForPrecertificate(byte[] tbs, DateTimeOffset? at = null, byte[]? extensions = null) =>
        Sign([0, 1, .. SHA256.HashData(Certified.Intermediate.Key.ExportSubjectPublicKeyInfo()), .. UInt24(tbs.Length), .. tbs], at, extensions ?? []);

    /// <summary>A timestamp for a certificate as it is.</summary>
    internal byte[] ForCertificate(ImmutableArray<byte> der) => Sign([0, 0, .. UInt24(der.Length), .. der], null, []);

    private byte[] Sign(byte[] entry, DateTimeOffset? at, byte[] extensions)
    {
        var time = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, (at ?? Certified.Now.AddDays(-10)).ToUnixTimeMilliseconds());
        byte[] covered = [0, 0, .. time, .. entry, .. UInt16(extensions.Length), .. extensions];
        var (algorithm, signature) = Key is RSA rsa
            ? ((byte)1, rsa.SignData(covered, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            : ((byte)3, ((ECDsa)Key).SignData(covered, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        return [0, .. Id, .. time, .. UInt16(extensions.Length), .. extensions, 4, algorithm, .. UInt16(signature.Length), .. signature];
    }

    private static byte[] UInt16(int number) => [(byte)(number >> 8), (byte)number];

    private static byte[] UInt24(int number) => [(byte)(number >> 16), .. UInt16(number)];
}
