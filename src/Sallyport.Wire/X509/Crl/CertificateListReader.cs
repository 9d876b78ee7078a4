using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Crl;

/// <summary>Reads CertificateList ::= SEQUENCE { tbsCertList, signatureAlgorithm, signatureValue } (RFC 5280 5.1).</summary>
internal static class CertificateListReader
{
    private static readonly ObjectIdentifier ReasonCode = ObjectIdentifier.Parse("2.5.29.21");

    public static ParseResult<CertificateList> Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new DerReader(bytes);
        var outer = reader.Enter(DerTag.Sequence);
        if (reader.Failed) return reader.Failure;

        var list = ReadList(ref reader, bytes);
        reader.Leave(outer);
        return reader.Failed ? reader.Failure : ParseResult.Ok(list, reader.Position);
    }

    /// <summary>Walks entries that were read well before.</summary>
    public static RevokedCertificate? Find(ReadOnlyMemory<byte> entries, ReadOnlySpan<byte> serialNumber)
    {
        var reader = new DerReader(entries);
        while (reader.More)
        {
            var entry = reader.Enter(DerTag.Sequence);
            if (!reader.ReadInteger().Span.SequenceEqual(serialNumber))
            {
                reader.Skip(entry);
                continue;
            }

            var at = reader.ReadTime();
            return new RevokedCertificate(at, reader.More ? ReadReason(ref reader) : null);
        }

        return null;
    }

    private static CertificateList ReadList(ref DerReader reader, ReadOnlyMemory<byte> bytes)
    {
        var start = reader.Position;
        var signed = reader.Enter(DerTag.Sequence);
        if (reader.NextIs(DerTag.Integer) && reader.ReadSmallInteger() != 1) reader.Fail("a CRL version other than 2");
        AlgorithmIdentifier.Read(ref reader);
        var issuer = reader.ReadName();
        var thisUpdate = reader.ReadTime();
        var nextUpdate = reader.NextIs(DerTag.UtcTime) || reader.NextIs(DerTag.GeneralizedTime) ? reader.ReadTime() : (DateTimeOffset?)null;
        var entries = reader.NextIs(DerTag.Sequence) ? ReadEntries(ref reader, out var count) : NoEntries(out count);
        var (scope, unprocessed) = reader.NextIs(DerTag.Constructed0) ? CertificateListExtensions.Read(ref reader) : (null, []);
        reader.Leave(signed);

        var end = reader.Position;
        var algorithm = AlgorithmIdentifier.Read(ref reader);
        var signature = reader.ReadOctetAlignedBits();
        return new CertificateList
        {
            SignedData = reader.Failed ? default : bytes[start..end],
            Issuer = issuer,
            ThisUpdate = thisUpdate,
            NextUpdate = nextUpdate,
            Count = count,
            Scope = scope,
            UnprocessedCritical = unprocessed,
            SignatureAlgorithmIdentifier = algorithm,
            Signature = signature,
            Entries = entries,
        };
    }

    private static ReadOnlyMemory<byte> NoEntries(out int count)
    {
        count = 0;
        return default;
    }

    /// <summary>revokedCertificates: each is read once here, so that later walks meet nothing malformed.</summary>
    private static ReadOnlyMemory<byte> ReadEntries(ref DerReader reader, out int count)
    {
        count = 0;
        var list = reader.Enter(DerTag.Sequence);
        var start = reader.Position;
        while (reader.More)
        {
            var entry = reader.Enter(DerTag.Sequence);
            reader.ReadInteger();
            reader.ReadTime();
            if (reader.More) ReadReason(ref reader);
            reader.Leave(entry);
            count++;
        }

        var content = reader.Failed ? default : reader.Slice(start..reader.Position);
        reader.Leave(list);
        return content;
    }

    /// <summary>crlEntryExtensions: only the reason is of use.</summary>
    private static int? ReadReason(ref DerReader reader)
    {
        int? reason = null;
        var list = reader.Enter(DerTag.Sequence);
        while (reader.More)
        {
            var extension = reader.Enter(DerTag.Sequence);
            var type = reader.ReadObjectIdentifier();
            if (reader.NextIs(DerTag.Boolean)) reader.ReadBoolean();
            if (type == ReasonCode)
            {
                var value = reader.Enter(DerTag.OctetString);
                reason = reader.ReadSmallInteger(DerTag.Enumerated);
                reader.Leave(value);
            }
            else
            {
                reader.ReadElement(DerTag.OctetString);
            }

            reader.Leave(extension);
        }

        reader.Leave(list);
        return reason;
    }
}
