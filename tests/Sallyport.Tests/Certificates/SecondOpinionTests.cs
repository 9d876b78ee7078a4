using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Certificates;
using Xunit;
using static Sallyport.Tests.Certificates.CertificateSpec;

namespace Sallyport.Tests.Certificates;

/// <summary>Random public key infrastructures, judged here and by the platform's X509Chain; both must come to the same answer for the same reason.</summary>
public sealed class SecondOpinionTests
{
    private static readonly X509SignatureGenerator[] Keys = [.. Enumerable.Range(0, 8).Select(_ => Issued.NewKey())];

    /// <summary>What the platform may say for each outcome of ours. More than one word means that the platform words the same fact differently.</summary>
    private static readonly Dictionary<Type, X509ChainStatusFlags> SameReason = new()
    {
        [typeof(PathOutcome.MissingIntermediate)] = X509ChainStatusFlags.PartialChain,

        // The platform ends in UntrustedRoot at a self-signed certificate that is no anchor, ours tells the server's own apart from an authority's.
        [typeof(PathOutcome.SelfSigned)] = X509ChainStatusFlags.UntrustedRoot,
        [typeof(PathOutcome.UnknownAuthority)] = X509ChainStatusFlags.UntrustedRoot,
        [typeof(PathOutcome.OutsideValidity)] = X509ChainStatusFlags.NotTimeValid,

        // The platform takes an issuer whose key does not verify for no issuer when the key identifiers differ.
        [typeof(PathOutcome.BadSignature)] = X509ChainStatusFlags.NotSignatureValid | X509ChainStatusFlags.PartialChain,

        // Name constraints carry flags of their own; everything else is one of these.
        [typeof(PathOutcome.ConstraintViolated)] = X509ChainStatusFlags.InvalidBasicConstraints | X509ChainStatusFlags.NotValidForUsage
            | X509ChainStatusFlags.InvalidNameConstraints | X509ChainStatusFlags.HasNotPermittedNameConstraint | X509ChainStatusFlags.HasExcludedNameConstraint
            | X509ChainStatusFlags.HasNotSupportedNameConstraint | X509ChainStatusFlags.HasNotSupportedCriticalExtension | X509ChainStatusFlags.InvalidExtension
            | X509ChainStatusFlags.PartialChain,
    };

    [Fact]
    public void Random_chains_get_the_same_verdict_for_the_same_reason()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Compare(new Scenario(seed), seen)).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

        Assert.True(seen.GetValueOrDefault(nameof(PathOutcome.Trusted)) > 20, "too few trusted chains to mean anything");
        Assert.True(seen.Count >= 6, $"only {string.Join(", ", seen.Keys)}");
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public void Where_the_two_differ_the_reason_is_known(string why, bool oursTrusts, bool platformTrusts)
    {
        var (presented, anchor) = Different(why);

        var ours = PathBuilder.Build(new([.. presented.Select(i => i.Certificate)], [anchor.Certificate], Now));

        Assert.Equal(oursTrusts, ours is PathOutcome.Trusted);
        Assert.Equal(platformTrusts, AskPlatform(presented, anchor).Trusted);
    }

    public static TheoryData<string, bool, bool> Differences() => new()
    {
        // RFC 5280 is silent about wildcards; a certificate for *.a.example can stand for the excluded name, so it is refused here.
        { "a wildcard covers an excluded name", false, true },

        // RFC 9525 gives the common name no meaning for servers, so nothing of it is compared here; OpenSSL takes it for a DNS name when there is no other.
        { "a common name lies outside the permitted names", true, false },

        // RFC 5280 4.2.1.1 calls the key identifier a help for path building; the signature decides here, OpenSSL passes such an issuer over.
        { "the key identifier is not the issuer's", true, false },

        // No policies are processed here, and a critical extension that is not processed forbids trust; OpenSSL processes it.
        { "a critical policyConstraints", false, true },
    };

    private static (Issued[] Presented, Issued Anchor) Different(string why)
    {
        var root = Issued.SelfSigned(Authority("root"), Keys[0]);
        var spec = Authority("ca");
        var (authority, leaf) = why switch
        {
            "a wildcard covers an excluded name" => (spec with { ExcludedDns = ["bad.a.example"] }, Server("*.a.example")),
            "a common name lies outside the permitted names" => (spec with { PermittedDns = ["a.example"] }, new CertificateSpec("www.b.example")),
            "a critical policyConstraints" => (spec with { More = [new X509Extension("2.5.29.36", [0x30, 0x03, 0x80, 0x01, 0x05], critical: true)] }, Server("a.example")),
            _ => (spec, Server("a.example") with { KeyIdentifiers = false, More = [X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier([1, 2, 3])] }),
        };
        var ca = root.Issue(authority, Keys[1]);
        return ([ca.Issue(leaf, Keys[2]), ca], root);
    }

    private static void Compare(Scenario scenario, Dictionary<string, int> seen)
    {
        var ours = PathBuilder.Build(new([.. scenario.Presented.Select(i => i.Certificate)], [scenario.Anchor.Certificate], Now));
        var (trusted, flags) = AskPlatform(scenario.Presented, scenario.Anchor);
        seen[ours.GetType().Name] = seen.GetValueOrDefault(ours.GetType().Name) + 1;

        // With two certificates of one name and key, OpenSSL follows the first and does not come back when that one leads nowhere.
        if (scenario.IsCrossSigned && ours is PathOutcome.Trusted && flags == X509ChainStatusFlags.PartialChain) return;

        Assert.True(trusted == ours is PathOutcome.Trusted, $"{scenario}: ours {ours.GetType().Name}, platform {flags}");
        if (ours is not PathOutcome.Trusted) Assert.True((flags & SameReason[ours.GetType()]) != X509ChainStatusFlags.NoError, $"{scenario}: ours {ours.GetType().Name}, platform {flags}");
    }

    private static (bool Trusted, X509ChainStatusFlags Flags) AskPlatform(Issued[] presented, Issued anchor)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(anchor.Platform);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = Now.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1"));
        foreach (var extra in presented.Skip(1)) chain.ChainPolicy.ExtraStore.Add(extra.Platform);
        var trusted = chain.Build(presented[0].Platform);
        return (trusted, chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status));
    }

    /// <summary>A chain of one to four certificates below a root, with at most one thing wrong, sent in any order.</summary>
    private sealed class Scenario
    {
        private readonly Random _random;
        private readonly string _fault;

        public Scenario(int seed)
        {
            _random = new Random(seed);
            _fault = Pick("none", "none", "missing", "expired", "future", "purpose", "permitted", "excluded", "pathlen", "no-ca", "no-sign", "critical", "other-root", "self-signed", "cross", "lookalike");
            Depth = _random.Next(0, 4);
            At = _random.Next(0, Depth + 1);
            Anchor = Issued.SelfSigned(Authority("root"), Keys[0]);
            Presented = Make();
        }

        public Issued Anchor { get; private set; }

        public Issued[] Presented { get; }

        public bool IsCrossSigned => _fault == "cross";

        private int Depth { get; }

        private int At { get; }

        public override string ToString() => $"{_fault} at {At} of {Depth}, sent {string.Join(" > ", Presented.Select(i => i.Platform.Subject))}";

        private Issued[] Make()
        {
            if (_fault == "self-signed") return [Issued.SelfSigned(Server("a.example"), Keys[7])];

            var chain = new List<Issued>();
            var above = Anchor;
            for (var i = Depth; i > 0; i--) chain.Insert(0, above = above.Issue(Spoil(Authority($"ca{i}"), i), Keys[i]));
            chain.Insert(0, above.Issue(Spoil(Server("a.example"), 0), Keys[7]));
            return Send(chain);
        }

        private CertificateSpec Spoil(CertificateSpec spec, int place)
        {
            if (place != At) return spec;

            return _fault switch
            {
                "expired" => spec with { NotAfter = Now.AddDays(-1) },
                "future" => spec with { NotBefore = Now.AddDays(1) },
                "purpose" => spec with { Purposes = ["1.3.6.1.5.5.7.3.4"] },
                "critical" => spec with { More = [new X509Extension("1.2.3.4", [5, 0], critical: true)] },
                _ when place == 0 => spec,
                "permitted" => spec with { PermittedDns = [Pick("example", "a.example", "b.example", "xample")] },
                "excluded" => spec with { ExcludedDns = [Pick("example", "a.example", "b.example", "xample")] },
                "pathlen" => spec with { PathLength = _random.Next(0, 3) },
                "no-ca" => spec with { IsAuthority = false },
                "no-sign" => spec with { KeyUsage = X509KeyUsageFlags.CrlSign },
                _ => spec,
            };
        }

        private Issued[] Send(List<Issued> chain)
        {
            if (_fault == "missing" && At > 0) chain.RemoveAt(At);
            if (_fault == "lookalike" && At > 0) chain[At] = Anchor.Issue(Authority($"ca{At}"), Keys[6]);
            if (_fault == "cross" && At > 0) chain.Add(Issued.SelfSigned(Authority("old"), Keys[5]).CrossSign(chain[At], Authority($"ca{At}")));
            if (_fault == "other-root")
            {
                chain.Add(Anchor);
                Anchor = Issued.Root("another");
            }

            if (_random.Next(2) == 0) chain.Add(chain[_random.Next(chain.Count)]);
            var rest = chain.Skip(1).ToArray();
            if (_random.Next(2) == 0) _random.Shuffle(rest);
            return [chain[0], .. rest];
        }

        private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
    }
}
