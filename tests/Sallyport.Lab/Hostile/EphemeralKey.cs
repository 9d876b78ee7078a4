using System.Security.Cryptography;

namespace Sallyport.Lab.Hostile;

/// <summary>A key pair on P-256 for one handshake, with points as TLS writes them (RFC 8422 5.4.1).</summary>
internal sealed class EphemeralKey : IDisposable
{
    private const int CoordinateLength = 32;
    private const byte Uncompressed = 4;
    private readonly ECDiffieHellman _key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Point
    {
        get
        {
            var point = _key.ExportParameters(includePrivateParameters: false).Q;
            return [Uncompressed, .. point.X!, .. point.Y!];
        }
    }

    /// <summary>The shared secret with the owner of a point.</summary>
    public byte[] AgreeWith(byte[] point)
    {
        var coordinates = point[1..];
        using var theirs = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = coordinates[..CoordinateLength], Y = coordinates[CoordinateLength..] },
        });
        return _key.DeriveRawSecretAgreement(theirs.PublicKey);
    }

    public void Dispose() => _key.Dispose();
}
