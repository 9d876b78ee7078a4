using System.Collections.Immutable;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Ocsp;

/// <summary>Reads OCSPResponse and BasicOCSPResponse (RFC 6960 4.2.1).</summary>
internal static class OcspResponseReader
{
    private static readonly ObjectIdentifier BasicType = ObjectIdentifier.Parse("1.3.6.1.5.5.7.48.1.1");

    public static ParseResult<OcspResponse> Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new DerReader(bytes);
        var outer = reader.Enter(DerTag.Sequence);
        var statusAt = reader.Position;
        var status = (OcspResponseStatus)reader.ReadSmallInteger(DerTag.Enumerated);
        if (status is > OcspResponseStatus.Unauthorized or (OcspResponseStatus)4) reader.Fail("a response status that RFC 6960 does not know", statusAt);
        var basic = reader.NextIs(DerTag.Constructed0) ? ReadResponseBytes(ref reader) : null;
        reader.Leave(outer);
        return reader.Failed ? reader.Failure : ParseResult.Ok(new OcspResponse { Status = status, Basic = basic }, reader.Position);
    }

    /// <summary>responseBytes [0] SEQUENCE { responseType, response OCTET STRING }; a type other than basic is left unread.</summary>
    private static BasicOcspResponse? ReadResponseBytes(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Constructed0);
        var body = reader.Enter(DerTag.Sequence);
        var type = reader.ReadObjectIdentifier();
        var basic = type == BasicType ? ReadBasic(ref reader) : SkipOther(ref reader);
        reader.Leave(body);
        reader.Leave(outer);
        return basic;
    }

    private static BasicOcspResponse? SkipOther(ref DerReader reader)
    {
        reader.ReadElement(DerTag.OctetString);
        return null;
    }

    private static BasicOcspResponse? ReadBasic(ref DerReader reader)
    {
        var octets = reader.Enter(DerTag.OctetString);
        var outer = reader.Enter(DerTag.Sequence);
        var start = reader.Position;
        var (responder, producedAt, responses) = ReadResponseData(ref reader);
        var end = reader.Position;
        var algorithm = AlgorithmIdentifier.Read(ref reader);
        var signature = reader.ReadOctetAlignedBits();
        var certificates = reader.NextIs(DerTag.Constructed0) ? ReadCertificates(ref reader) : [];
        reader.Leave(outer);
        reader.Leave(octets);
        if (reader.Failed) return null;

        return new BasicOcspResponse
        {
            SignedData = reader.Slice(start..end),
            Responder = responder,
            ProducedAt = producedAt,
            Responses = responses,
            SignatureAlgorithmIdentifier = algorithm,
            Signature = signature,
            Certificates = certificates,
        };
    }

    /// <summary>ResponseData ::= SEQUENCE { version [0], responderID, producedAt, responses, responseExtensions [1] }.</summary>
    private static (OcspResponder Responder, DateTimeOffset ProducedAt, ImmutableArray<SingleOcspResponse> Responses) ReadResponseData(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Sequence);
        if (reader.NextIs(DerTag.Constructed0)) reader.ReadElement();
        var responder = ReadResponder(ref reader);
        var producedAt = reader.ReadGeneralizedTime();
        var responses = ImmutableArray.CreateBuilder<SingleOcspResponse>(1);
        var list = reader.Enter(DerTag.Sequence);
        while (reader.More) responses.Add(SingleOcspResponseReader.Read(ref reader));
        reader.Leave(list);
        if (reader.NextIs(DerTag.Constructed1)) reader.ReadElement();
        reader.Leave(outer);
        return (responder, producedAt, responses.DrainToImmutable());
    }

    private static OcspResponder ReadResponder(ref DerReader reader)
    {
        var byName = reader.NextIs(DerTag.Constructed1);
        var outer = reader.Enter(byName ? DerTag.Constructed1 : DerTag.Constructed2);
        OcspResponder responder = byName
            ? new OcspResponder.ByName(reader.ReadName())
            : new OcspResponder.ByKey(reader.Slice(reader.ReadElement(DerTag.OctetString).Content));
        reader.Leave(outer);
        return responder;
    }

    private static ImmutableArray<ReadOnlyMemory<byte>> ReadCertificates(ref DerReader reader)
    {
        var certificates = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(1);
        var outer = reader.Enter(DerTag.Constructed0);
        var list = reader.Enter(DerTag.Sequence);
        while (reader.More) certificates.Add(reader.Slice(reader.ReadElement(DerTag.Sequence).Encoded));
        reader.Leave(list);
        reader.Leave(outer);
        return certificates.DrainToImmutable();
    }
}
