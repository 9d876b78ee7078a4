using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Keys;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class PrivateKeyPublishedTests : CheckTests
{
    private static readonly ECDsa Published = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly KnowledgeBase KnowsTheIntermediate = KnowledgeBase.Embedded with
    {
        KnownKeys = new KnownKeys(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Convert.ToHexStringLower(SHA256.HashData(Certified.Intermediate.Key.ExportSubjectPublicKeyInfo()))] = "the tests",
            [Convert.ToHexStringLower(SHA256.HashData(Published.ExportSubjectPublicKeyInfo()))] = "the tests",
        }.ToFrozenDictionary(StringComparer.Ordinal)),
    };

    internal override CheckCases Cases => new CheckCases<PresentedChain>(new PrivateKeyPublished())
    {
        Knowledge = KnowsTheIntermediate,
        Failing = [Chains.Good, Chains.Of(new Recipe { OtherKey = new PublicKey(Published) }.SignedBy(Certified.ForeignIntermediate), Certified.ForeignIntermediate)],
        Passing = [Chains.Of(new Recipe().SignedBy(Certified.ForeignIntermediate), Certified.ForeignIntermediate)],
        Undecided = [Chains.Unreadable],
    };
}
