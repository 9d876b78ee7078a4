using System.Collections.Immutable;
using System.Security.Cryptography;
using static Sallyport.Tests.Wire.X509.HandMadeCertificate;

namespace Sallyport.Tests.Seen;

/// <summary>An OCSP response for the test's leaf, signed by its issuer unless said otherwise.</summary>
internal sealed record Staple
{
    private static readonly byte[] Good = Tagged(0x80);

    internal byte[] Status { get; init; } = Good;

    internal byte[] SerialNumber { get; init; } = Certified.Leaf.SerialNumber;

    internal DateTimeOffset ThisUpdate { get; init; } = Certified.Now.AddDays(-1);

    internal DateTimeOffset NextUpdate { get; init; } = Certified.Now.AddDays(6);

    /// <summary>A SignedCertificateTimestampList for the singleExtensions.</summary>
    internal byte[]? Timestamps { get; init; }

    internal Certified Signer { get; init; } = Certified.Intermediate;

    /// <summary>revoked [1] RevokedInfo with the reason keyCompromise.</summary>
    internal static byte[] Revoked { get; } = Tagged(0xA1, Time(Certified.Now.AddDays(-2)), Tagged(0xA0, [0x0A, 0x01, 0x01]));

    /// <summary>unknown [2] NULL.</summary>
    internal static byte[] Unknown { get; } = Tagged(0x82);

    /// <summary>A responder that is overloaded: tryLater and nothing more.</summary>
    internal static ImmutableArray<byte> TryLater { get; } = [0x30, 0x03, 0x0A, 0x01, 0x03];

    internal ImmutableArray<byte> Der()
    {
        var id = Sequence(Sequence(Oid("1.3.14.3.2.26"), [0x05, 0x00]), Octets(new byte[20]), Octets(new byte[20]), Encode(w => w.WriteInteger(SerialNumber)));
        var single = Sequence(id, Status, Time(ThisUpdate), Tagged(0xA0, Time(NextUpdate)), Extensions());
        var data = Sequence(Tagged(0xA2, Octets(new byte[20])), Time(ThisUpdate), Sequence(single));
        var signature = Signer.Key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var basic = Sequence(data, Sequence(Oid("1.2.840.10045.4.3.2")), Encode(w => w.WriteBitString(signature)));
        return [.. Sequence([0x0A, 0x01, 0x00], Tagged(0xA0, Sequence(Oid("1.3.6.1.5.5.7.48.1.1"), Octets(basic))))];
    }

    private byte[] Extensions() =>
        Timestamps is null ? [] : Tagged(0xA1, Sequence(Extension("1.3.6.1.5.5.7.48.1.6", false, [0x18]), Extension("1.3.6.1.4.1.11129.2.4.5", false, Octets(Timestamps))));

    private static byte[] Time(DateTimeOffset time) => Encode(w => w.WriteGeneralizedTime(time, omitFractionalSeconds: true));
}
