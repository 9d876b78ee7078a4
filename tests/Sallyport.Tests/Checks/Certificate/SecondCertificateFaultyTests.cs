using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class SecondCertificateFaultyTests : CheckTests
{
    private static readonly PublicKey RsaKey = new(RSA.Create(2048));

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new SecondCertificateFaulty())
    {
        Failing =
        [
            With(Chains.GoodSeen, Rsa(recipe => recipe with { To = Certified.Now.AddDays(-1) })),
            With(Rsa(recipe => recipe), Chains.GoodSeen with { ReferenceIdentity = "other.example" }),
            With(Chains.GoodSeen, Rsa(recipe => recipe) with { Anchors = [] }),
        ],
        Passing = [With(Chains.GoodSeen, Rsa(recipe => recipe))],
        Undecided = [With(), With(Chains.GoodSeen, Chains.Unreadable.Seen), Enumerated.Modern with { Certificates = [Chains.GoodSeen] }],
        Inapplicable =
        [
            Servers.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, 0xC02B, 0xC02C) with { Certificates = [Chains.GoodSeen] },
            With(Chains.GoodSeen, Chains.Seen(new Recipe().SignedBy(Certified.Intermediate), Certified.Intermediate)),
            With(Chains.GoodSeen with { Anchors = [] }, Rsa(recipe => recipe) with { Anchors = [] }),
        ],
    };

    private static TlsObservation With(params CertificateObservation[] chains) =>
        Servers.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, 0xC02B) with { Certificates = [.. chains] };

    private static CertificateObservation Rsa(Func<Recipe, Recipe> change) =>
        Chains.Seen(change(new Recipe { OtherKey = RsaKey }).SignedBy(Certified.Intermediate), Certified.Intermediate);
}
