using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Algorithms;

/// <summary>RSASSA-PSS-params (RFC 4055 3.1) with the defaults filled in.</summary>
/// <param name="Digest">The hash of the message; SHA-1 when absent.</param>
/// <param name="MaskDigest">The hash of mask generation function 1; SHA-1 when absent.</param>
/// <param name="SaltLength">In octets; 20 when absent.</param>
public sealed record PssParameters(Digest Digest, Digest MaskDigest, int SaltLength)
{
    private static readonly Dictionary<ObjectIdentifier, Digest> Digests = new()
    {
        [ObjectIdentifier.Parse("1.3.14.3.2.26")] = Digest.Sha1,
        [ObjectIdentifier.Parse("2.16.840.1.101.3.4.2.4")] = Digest.Sha224,
        [ObjectIdentifier.Parse("2.16.840.1.101.3.4.2.1")] = Digest.Sha256,
        [ObjectIdentifier.Parse("2.16.840.1.101.3.4.2.2")] = Digest.Sha384,
        [ObjectIdentifier.Parse("2.16.840.1.101.3.4.2.3")] = Digest.Sha512,
    };

    /// <summary>Reads the encoded parameters; null when they are absent or malformed, for then nothing can be said of the signature.</summary>
    internal static PssParameters? Read(ReadOnlyMemory<byte> encoded)
    {
        var reader = new DerReader(encoded);
        var outer = reader.Enter(DerTag.Sequence);
        var digest = reader.NextIs(DerTag.Constructed0) ? ReadDigest(ref reader) : Digest.Sha1;
        var mask = reader.NextIs(DerTag.Constructed1) ? ReadMaskDigest(ref reader) : Digest.Sha1;
        var salt = reader.NextIs(DerTag.Constructed2) ? ReadNumber(ref reader, DerTag.Constructed2) : 20;
        var trailer = reader.NextIs(DerTag.Constructed3) ? ReadNumber(ref reader, DerTag.Constructed3) : 1;
        reader.Leave(outer);
        return reader.Failed || trailer != 1 ? null : new PssParameters(digest, mask, salt);
    }

    private static Digest ReadDigest(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Constructed0);
        var identifier = AlgorithmIdentifier.Read(ref reader);
        reader.Leave(outer);
        return Digests.GetValueOrDefault(identifier.Algorithm);
    }

    private static Digest ReadMaskDigest(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Constructed1);
        var generator = reader.Enter(DerTag.Sequence);
        reader.ReadObjectIdentifier();
        var digest = Digests.GetValueOrDefault(AlgorithmIdentifier.Read(ref reader).Algorithm);
        reader.Leave(generator);
        reader.Leave(outer);
        return digest;
    }

    private static int ReadNumber(ref DerReader reader, DerTag tag)
    {
        var outer = reader.Enter(tag);
        var number = reader.ReadSmallInteger();
        reader.Leave(outer);
        return number;
    }
}
