using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>authorityInfoAccess (RFC 5280 4.2.2.1): where to ask about the certificate and where its issuer's certificate lies.</summary>
/// <param name="OcspUrls">Responders. Untrusted text, chosen by the peer: never fetched without the rules for foreign URLs.</param>
/// <param name="CaIssuersUrls">Certificates of the issuer. Untrusted text likewise.</param>
public sealed record AuthorityInformationAccess(ImmutableArray<string> OcspUrls, ImmutableArray<string> CaIssuersUrls)
{
    private static readonly ObjectIdentifier Ocsp = ObjectIdentifier.Parse("1.3.6.1.5.5.7.48.1");
    private static readonly ObjectIdentifier CaIssuers = ObjectIdentifier.Parse("1.3.6.1.5.5.7.48.2");

    internal static AuthorityInformationAccess Read(ref DerReader reader)
    {
        var ocsp = ImmutableArray.CreateBuilder<string>(1);
        var issuers = ImmutableArray.CreateBuilder<string>(1);
        var outer = reader.Enter(DerTag.Sequence);
        while (reader.More)
        {
            var description = reader.Enter(DerTag.Sequence);
            var method = reader.ReadObjectIdentifier();
            var location = reader.ReadGeneralName();
            reader.Leave(description);
            if (location.Kind != GeneralNameKind.Uri) continue;
            if (method == Ocsp) ocsp.Add(location.Text);
            else if (method == CaIssuers) issuers.Add(location.Text);
        }

        reader.Leave(outer);
        return new AuthorityInformationAccess(ocsp.DrainToImmutable(), issuers.DrainToImmutable());
    }
}
