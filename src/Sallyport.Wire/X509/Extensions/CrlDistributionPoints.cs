using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>Reads the URLs of cRLDistributionPoints (RFC 5280 4.2.1.13).</summary>
internal static class CrlDistributionPoints
{
    public static ImmutableArray<string> Read(ref DerReader reader)
    {
        var urls = ImmutableArray.CreateBuilder<string>(1);
        var outer = reader.Enter(DerTag.Sequence);
        while (reader.More)
        {
            var point = reader.Enter(DerTag.Sequence);
            if (reader.NextIs(DerTag.Constructed0)) ReadPointName(ref reader, urls);
            reader.Skip(point);
        }

        reader.Leave(outer);
        return urls.DrainToImmutable();
    }

    /// <summary>DistributionPointName ::= CHOICE { fullName [0] GeneralNames, nameRelativeToCRLIssuer [1] }; only the first holds URLs.</summary>
    private static void ReadPointName(ref DerReader reader, ImmutableArray<string>.Builder urls)
    {
        var outer = reader.Enter(DerTag.Constructed0);
        if (reader.NextIs(DerTag.Constructed0)) urls.AddRange(reader.ReadGeneralNames(DerTag.Constructed0).Uris);
        reader.Skip(outer);
    }
}
