using System.Collections.Immutable;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Extensions;

namespace Sallyport.Wire.X509.Ocsp;

/// <summary>Reads SingleResponse ::= SEQUENCE { certID, certStatus, thisUpdate, nextUpdate [0], singleExtensions [1] } (RFC 6960 4.2.1).</summary>
internal static class SingleOcspResponseReader
{
    private static readonly ObjectIdentifier TimestampsType = ObjectIdentifier.Parse("1.3.6.1.4.1.11129.2.4.5");

    public static SingleOcspResponse Read(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Sequence);
        var id = reader.Enter(DerTag.Sequence);
        var hash = AlgorithmIdentifier.Read(ref reader).Algorithm;
        var nameHash = reader.Slice(reader.ReadElement(DerTag.OctetString).Content);
        var keyHash = reader.Slice(reader.ReadElement(DerTag.OctetString).Content);
        var serial = reader.ReadInteger();
        reader.Leave(id);
        var (status, revokedAt, reason) = ReadStatus(ref reader);
        var thisUpdate = reader.ReadGeneralizedTime();
        var nextUpdate = reader.NextIs(DerTag.Constructed0) ? ReadExplicitTime(ref reader) : (DateTimeOffset?)null;
        ImmutableArray<SignedCertificateTimestamp> timestamps = reader.NextIs(DerTag.Constructed1) ? ReadTimestamps(ref reader) : [];
        reader.Leave(outer);
        return new SingleOcspResponse(hash, nameHash, keyHash, serial, status, revokedAt, reason, thisUpdate, nextUpdate) { Timestamps = timestamps };
    }

    /// <summary>CertStatus ::= CHOICE { good [0] NULL, revoked [1] RevokedInfo, unknown [2] NULL }.</summary>
    private static (OcspCertificateStatus Status, DateTimeOffset? RevokedAt, int? Reason) ReadStatus(ref DerReader reader)
    {
        if (reader.NextIs(DerTag.Constructed1)) return ReadRevoked(ref reader);

        var good = reader.NextIs(DerTag.Context0);
        var content = reader.Read(good ? DerTag.Context0 : DerTag.Context2);
        if (!content.IsEmpty) reader.Fail("a certificate status with a content it cannot have");
        return (good ? OcspCertificateStatus.Good : OcspCertificateStatus.Unknown, null, null);
    }

    private static (OcspCertificateStatus Status, DateTimeOffset? RevokedAt, int? Reason) ReadRevoked(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Constructed1);
        var at = reader.ReadGeneralizedTime();
        int? reason = null;
        if (reader.NextIs(DerTag.Constructed0))
        {
            var wrapper = reader.Enter(DerTag.Constructed0);
            reason = reader.ReadSmallInteger(DerTag.Enumerated);
            reader.Leave(wrapper);
        }

        reader.Leave(outer);
        return (OcspCertificateStatus.Revoked, at, reason);
    }

    /// <summary>singleExtensions [1] SEQUENCE OF Extension; a fault in them does not take the answer away, as only the timestamps are of interest.</summary>
    private static ImmutableArray<SignedCertificateTimestamp> ReadTimestamps(ref DerReader reader)
    {
        var inner = reader.At(reader.ReadElement(DerTag.Constructed1).Content);
        inner.Enter(DerTag.Sequence);
        while (inner.More)
        {
            var extension = inner.Enter(DerTag.Sequence);
            if (inner.ReadObjectIdentifier() == TimestampsType && inner.NextIs(DerTag.OctetString))
            {
                inner.Enter(DerTag.OctetString);
                return SignedCertificateTimestampList.Read(ref inner);
            }

            inner.Skip(extension);
        }

        return [];
    }

    private static DateTimeOffset ReadExplicitTime(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Constructed0);
        var time = reader.ReadGeneralizedTime();
        reader.Leave(outer);
        return time;
    }
}
