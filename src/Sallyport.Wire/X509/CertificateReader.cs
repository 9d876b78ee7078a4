using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Keys;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509;

/// <summary>Reads Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue } (RFC 5280 4.1).</summary>
internal static class CertificateReader
{
    private static readonly CertificateExtensions None = new();

    public static ParseResult<Certificate> Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new DerReader(bytes);
        var outer = reader.Enter(DerTag.Sequence);
        if (reader.Failed) return reader.Failure;

        var tbsStart = reader.Position;
        var certificate = ReadCertificate(ref reader, bytes, tbsStart);
        reader.Leave(outer);
        return reader.Failed ? reader.Failure : ParseResult.Ok(certificate, reader.Position);
    }

    private static Certificate ReadCertificate(ref DerReader reader, ReadOnlyMemory<byte> bytes, int tbsStart)
    {
        var tbs = reader.Enter(DerTag.Sequence);
        var version = ReadVersion(ref reader);
        var serial = reader.ReadInteger();
        var signedAlgorithm = AlgorithmIdentifier.Read(ref reader);
        var issuer = reader.ReadName();
        var notBefore = ReadValidity(ref reader, out var notAfter);
        var subject = reader.ReadName();
        var key = reader.ReadSubjectPublicKey();
        var extensions = ReadOptionalParts(ref reader, version);
        reader.Leave(tbs);

        var tbsEnd = reader.Position;
        var algorithm = AlgorithmIdentifier.Read(ref reader);
        var signature = reader.ReadOctetAlignedBits();
        return new Certificate
        {
            Der = reader.Failed ? default : bytes[..reader.Position],
            Tbs = reader.Failed ? default : bytes[tbsStart..tbsEnd],
            Version = version,
            SerialNumber = serial,
            SignatureAlgorithmIdentifier = algorithm,
            SignedAlgorithmIdentifier = signedAlgorithm,
            Issuer = issuer,
            Subject = subject,
            NotBefore = notBefore,
            NotAfter = notAfter,
            PublicKey = key,
            Extensions = extensions,
            Signature = signature,
        };
    }

    /// <summary>version [0] EXPLICIT INTEGER DEFAULT v1(0).</summary>
    private static int ReadVersion(ref DerReader reader)
    {
        if (!reader.NextIs(DerTag.Constructed0)) return 1;

        var outer = reader.Enter(DerTag.Constructed0);
        var at = reader.Position;
        var version = reader.ReadSmallInteger();
        if (version > 2) reader.Fail("a certificate version above 3", at);
        reader.Leave(outer);
        return version + 1;
    }

    private static DateTimeOffset ReadValidity(ref DerReader reader, out DateTimeOffset notAfter)
    {
        var outer = reader.Enter(DerTag.Sequence);
        var notBefore = reader.ReadTime();
        notAfter = reader.ReadTime();
        reader.Leave(outer);
        return notBefore;
    }

    /// <summary>issuerUniqueID [1], subjectUniqueID [2], extensions [3]; nothing uses the first two any more.</summary>
    private static CertificateExtensions ReadOptionalParts(ref DerReader reader, int version)
    {
        if (reader.NextIs(DerTag.Context1)) reader.ReadElement();
        if (reader.NextIs(DerTag.Context2)) reader.ReadElement();
        if (!reader.NextIs(DerTag.Constructed3)) return None;
        if (version < 3) reader.Fail("extensions in a certificate below version 3");

        var outer = reader.Enter(DerTag.Constructed3);
        var extensions = reader.ReadExtensions();
        reader.Leave(outer);
        return extensions;
    }
}
