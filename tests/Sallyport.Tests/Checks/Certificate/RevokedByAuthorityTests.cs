using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Tests.Wire.X509;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class RevokedByAuthorityTests : CheckTests
{
    private const string Url = "http://ca.example/ocsp";
    private static readonly Certified Leaf = (new Recipe() with { More = [new X509AuthorityInformationAccessExtension([Url], null)] }).SignedBy(Certified.Intermediate);

    internal override CheckCases Cases => new CheckCases<PresentedChain>(new RevokedByAuthority())
    {
        Failing = [Asked(Ocsp(Response with { Status = Staple.Revoked })), Asked(List(Certified.Now.AddDays(-3))), Asked(Ocsp(Response), List(Certified.Now.AddDays(-3)))],
        Passing = [Asked(Ocsp(Response)), Asked(List(null)), Asked(Failed, List(null))],
        Undecided =
        [
            Chains.Unreadable,
            Asked(),
            Asked(Failed),
            Asked(Ocsp(Response with { Status = Staple.Unknown })),
            Asked(Ocsp(Response with { Signer = Certified.ForeignRoot })),
            Asked(Ocsp(Response with { Status = Staple.Revoked, Signer = Certified.ForeignRoot })),
            Asked(Ocsp(Response with { SerialNumber = [0x01] })),
            Asked(Ocsp(Response with { ThisUpdate = Certified.Now.AddDays(-9), NextUpdate = Certified.Now.AddDays(-2) })),
            Asked(Ocsp(Response with { ThisUpdate = Certified.Now.AddDays(1) })),
            Asked(Failed with { Failure = null, Response = Staple.TryLater }),
            Asked(List(null, Certified.ForeignRoot)),
            Asked(List(null) with { List = List(null).List! with { Unusable = "its scope does not cover the certificate" } }),
            Asked(List(null) with { List = List(null).List! with { NextUpdate = Certified.Now.AddDays(-1) } }),
            Asked(List(null) with { List = List(null).List! with { Digest = [] } }),
            Asked(List(null) with { List = List(null).List! with { SignatureAlgorithm = [0x30] } }),
        ],
        Inapplicable = [Chains.Good, PresentedChain.Read(Seen with { RevocationNotAsked = "authorities are not asked in the quick profile" })],
    };

    private static CertificateObservation Seen => Chains.Seen(Leaf, Certified.Intermediate);

    private static Staple Response => new() { SerialNumber = Leaf.SerialNumber };

    private static RevocationFetch Failed => new() { Source = RevocationSource.Ocsp, Url = Url, Failure = "no answer in time" };

    private static PresentedChain Asked(params RevocationFetch[] fetches) => PresentedChain.Read(Seen with { Revocation = [.. fetches] });

    private static RevocationFetch Ocsp(Staple response) => Failed with { Failure = null, Response = response.Der() };

    private static RevocationFetch List(DateTimeOffset? revokedAt, Certified? signer = null)
    {
        var digest = SHA256.HashData("the signed part"u8);
        return Failed with
        {
            Source = RevocationSource.Crl,
            Failure = null,
            List = new RevocationListSeen(
                [], Certified.Now.AddDays(-1), Certified.Now.AddDays(6), 17, revokedAt, revokedAt is null ? null : 1, null,
                [.. HandMadeCertificate.Sequence(HandMadeCertificate.Oid("1.2.840.10045.4.3.2"))], [.. digest],
                [.. (signer ?? Certified.Intermediate).Key.SignHash(digest, DSASignatureFormat.Rfc3279DerSequence)]),
        };
    }
}
