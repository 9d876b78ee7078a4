using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Crl;

/// <summary>Reads crlExtensions (RFC 5280 5.2): the scope, and which critical ones nothing here processes.</summary>
internal static class CertificateListExtensions
{
    private static readonly ObjectIdentifier ScopeType = ObjectIdentifier.Parse("2.5.29.28");

    public static (IssuingDistributionPoint? Scope, ImmutableArray<ObjectIdentifier> Unprocessed) Read(ref DerReader reader)
    {
        IssuingDistributionPoint? scope = null;
        var unprocessed = ImmutableArray.CreateBuilder<ObjectIdentifier>();
        var outer = reader.Enter(DerTag.Constructed0);
        var list = reader.Enter(DerTag.Sequence);
        while (reader.More)
        {
            var extension = reader.Enter(DerTag.Sequence);
            var type = reader.ReadObjectIdentifier();
            var critical = reader.NextIs(DerTag.Boolean) && reader.ReadBoolean();
            if (type == ScopeType) scope = ReadScope(ref reader);
            else reader.ReadElement(DerTag.OctetString);
            if (critical && type != ScopeType) unprocessed.Add(type);
            reader.Leave(extension);
        }

        reader.Leave(list);
        reader.Leave(outer);
        return (scope, unprocessed.DrainToImmutable());
    }

    /// <summary>distributionPoint [0], onlyContainsUserCerts [1], onlyContainsCACerts [2], onlySomeReasons [3], indirectCRL [4], onlyContainsAttributeCerts [5].</summary>
    private static IssuingDistributionPoint ReadScope(ref DerReader reader)
    {
        var urls = ImmutableArray<string>.Empty;
        var partial = false;
        var octets = reader.Enter(DerTag.OctetString);
        var outer = reader.Enter(DerTag.Sequence);
        if (reader.NextIs(DerTag.Constructed0))
        {
            var point = reader.Enter(DerTag.Constructed0);
            if (reader.NextIs(DerTag.Constructed0)) urls = [.. reader.ReadGeneralNames(DerTag.Constructed0).Uris];
            reader.Skip(point);
        }

        while (reader.More)
        {
            var tag = reader.ReadElement().Tag;
            partial |= tag != DerTag.Context1;
        }

        reader.Leave(outer);
        reader.Leave(octets);
        return new IssuingDistributionPoint(urls, partial);
    }
}
