using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;

namespace Sallyport.Tests.Wire.X509;

/// <summary>A certificate put together field by field, so that each can be what no certificate authority would write. Its signature is nonsense.</summary>
internal sealed record HandMadeCertificate
{
    private static readonly byte[] Sha256WithEcdsa = Sequence(Oid("1.2.840.10045.4.3.2"));
    private static readonly byte[] DefaultKey = MakeKey();

    public byte[]? Version { get; init; } = Tagged(0xA0, Encode(w => w.WriteInteger(2)));

    public byte[] Serial { get; init; } = Encode(w => w.WriteInteger(1));

    public byte[] SignedAlgorithm { get; init; } = Sha256WithEcdsa;

    public byte[] Algorithm { get; init; } = Sha256WithEcdsa;

    public byte[] Issuer { get; init; } = Name("2.5.4.3", UniversalTagNumber.UTF8String, "issuer");

    public byte[] NotBefore { get; init; } = Encode(w => w.WriteUtcTime(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    public byte[] NotAfter { get; init; } = Encode(w => w.WriteUtcTime(new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    public byte[] Subject { get; init; } = Name("2.5.4.3", UniversalTagNumber.UTF8String, "subject");

    public byte[] Key { get; init; } = DefaultKey;

    public IReadOnlyList<byte[]> Extensions { get; init; } = [];

    public byte[] Der()
    {
        byte[] extensions = Extensions.Count == 0 ? [] : Tagged(0xA3, Sequence([.. Extensions]));
        var tbs = Sequence(Version ?? [], Serial, SignedAlgorithm, Issuer, Sequence(NotBefore, NotAfter), Subject, Key, extensions);
        return Sequence(tbs, Algorithm, Encode(w => w.WriteBitString([1, 2, 3])));
    }

    public static byte[] Encode(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }

    public static byte[] Sequence(params byte[][] parts) => Tagged(0x30, parts);

    public static byte[] Oid(string oid) => Encode(w => w.WriteObjectIdentifier(oid));

    public static byte[] Octets(byte[] content) => Tagged(0x04, content);

    public static byte[] Tagged(byte tag, params byte[][] parts)
    {
        var content = parts.SelectMany(part => part).ToArray();
        byte[] length = content.Length switch
        {
            < 0x80 => [(byte)content.Length],
            < 0x100 => [0x81, (byte)content.Length],
            _ => [0x82, (byte)(content.Length >> 8), (byte)content.Length],
        };
        return [tag, .. length, .. content];
    }

    public static byte[] Name(string type, UniversalTagNumber tag, string text) =>
        Sequence(Tagged(0x31, Sequence(Oid(type), Encode(w => w.WriteCharacterString(tag, text)))));

    public static byte[] RawName(string type, byte tag, byte[] content) => Sequence(Tagged(0x31, Sequence(Oid(type), Tagged(tag, content))));

    public static byte[] Extension(string type, bool critical, byte[] value) =>
        Sequence(Oid(type), critical ? [0x01, 0x01, 0xFF] : [], Octets(value));

    public static byte[] RsaKey(BigInteger modulus, BigInteger exponent) => Sequence(
        Sequence(Oid("1.2.840.113549.1.1.1"), [0x05, 0x00]),
        Encode(w => w.WriteBitString(Sequence(Encode(i => i.WriteInteger(modulus)), Encode(i => i.WriteInteger(exponent))))));

    private static byte[] MakeKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportSubjectPublicKeyInfo();
    }
}
