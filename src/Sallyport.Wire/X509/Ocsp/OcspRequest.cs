using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Sallyport.Wire.X509.Ocsp;

/// <summary>Writes OCSPRequest (RFC 6960 4.1.1): one certificate, not signed, no nonce, so that answers made ahead fit.</summary>
public static class OcspRequest
{
    private const string Sha1 = "1.3.14.3.2.26";

    /// <summary>The request about <paramref name="certificate"/>.</summary>
    /// <param name="certificate">Whose status is asked for.</param>
    /// <param name="issuer">The certificate of who issued it.</param>
    /// <returns>DER. The two digests of CertID are SHA-1, the only hash that every responder knows (RFC 5019 2.1.1); they are no secret and protect nothing.</returns>
    public static byte[] Write(Certificate certificate, Certificate issuer)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(issuer);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence()) // OCSPRequest
        using (writer.PushSequence()) // TBSRequest
        using (writer.PushSequence()) // requestList
        using (writer.PushSequence()) // Request
        using (writer.PushSequence()) // CertID
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Sha1);
                writer.WriteNull();
            }

            writer.WriteOctetString(SHA1.HashData(issuer.Subject.Encoded.Span));
            writer.WriteOctetString(SHA1.HashData(issuer.PublicKey.Key.Span));
            writer.WriteInteger(certificate.SerialNumber.Span);
        }

        return writer.Encode();
    }
}
