using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>A key pair on one of the NIST curves (RFC 8446 4.2.8.2, RFC 8422 5.4).</summary>
internal sealed class NistCurveKey : EphemeralKey
{
    private readonly NistCurve _curve;
    private readonly ECDiffieHellman _key;
    private readonly byte[] _public;

    public NistCurveKey(NistCurve curve, RandomBytes random)
    {
        _curve = curve;
        _key = ECDiffieHellman.Create(curve.PrivateKey(Scalar(curve, random)));
        _public = NistCurve.Write(_key.ExportParameters(includePrivateParameters: false).Q);
    }

    public override ReadOnlySpan<byte> PublicKey => _public;

    public override byte[]? Agree(ReadOnlySpan<byte> peer)
    {
        if (_curve.Parse(peer) is not { } parameters) return null;

        try
        {
            using var other = ECDiffieHellman.Create(parameters);
            return _key.DeriveRawSecretAgreement(other.PublicKey);
        }
        catch (CryptographicException)
        {
            return null; // The point is not on the curve.
        }
    }

    public override void Dispose() => _key.Dispose();

    /// <summary>One bit shorter than the order, which all such numbers are below; odd, so that none is zero.</summary>
    private static byte[] Scalar(NistCurve curve, RandomBytes random)
    {
        var scalar = new byte[curve.Size];
        random(scalar);
        scalar[0] &= (byte)(0xff >> ((8 * curve.Size) - curve.Bits + 1));
        scalar[^1] |= 1;
        return scalar;
    }
}
