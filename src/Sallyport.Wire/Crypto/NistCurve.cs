using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>One of the prime curves that the platform computes on (SEC 2), and the form of its points on the wire.</summary>
internal sealed class NistCurve
{
    private const byte Uncompressed = 4;

    private readonly ECCurve _curve;

    private NistCurve(ECCurve curve, int bits, ReadOnlySpan<byte> objectId)
    {
        _curve = curve;
        Bits = bits;
        ObjectId = objectId.ToArray();
    }

    public static NistCurve P256 { get; } = new(ECCurve.NamedCurves.nistP256, 256, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07]);

    public static NistCurve P384 { get; } = new(ECCurve.NamedCurves.nistP384, 384, [0x2b, 0x81, 0x04, 0x00, 0x22]);

    public static NistCurve P521 { get; } = new(ECCurve.NamedCurves.nistP521, 521, [0x2b, 0x81, 0x04, 0x00, 0x23]);

    public int Bits { get; }

    /// <summary>Bytes of a coordinate.</summary>
    public int Size => (Bits + 7) / 8;

    /// <summary>Contents of the object identifier that names the curve in a certificate (RFC 5480 2.1.1.1).</summary>
    public ReadOnlyMemory<byte> ObjectId { get; }

    public static NistCurve? Find(ReadOnlySpan<byte> objectId)
    {
        if (objectId.SequenceEqual(P256.ObjectId.Span)) return P256;
        if (objectId.SequenceEqual(P384.ObjectId.Span)) return P384;
        return objectId.SequenceEqual(P521.ObjectId.Span) ? P521 : null;
    }

    /// <summary>Splits an uncompressed point; null when it has another form. Whether it lies on the curve is found when it is imported.</summary>
    public ECParameters? Parse(ReadOnlySpan<byte> point)
    {
        if (point.Length != 1 + (2 * Size) || point[0] != Uncompressed) return null;

        return new ECParameters
        {
            Curve = _curve,
            Q = new ECPoint { X = point.Slice(1, Size).ToArray(), Y = point[(1 + Size)..].ToArray() },
        };
    }

    public ECParameters PrivateKey(byte[] scalar) => new() { Curve = _curve, D = scalar };

    /// <summary>The uncompressed form of a point (SEC 1 2.3.3).</summary>
    public static byte[] Write(ECPoint point) => [Uncompressed, .. point.X!, .. point.Y!];
}
