using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Certificates;
using Sallyport.Wire.X509;
using Xunit;
using static Sallyport.Tests.Certificates.CertificateSpec;

namespace Sallyport.Tests.Certificates;

public sealed class PathBuilderTests
{
    private readonly Issued _root = Issued.Root("root");
    private readonly Issued _intermediate;
    private readonly Issued _leaf;

    public PathBuilderTests()
    {
        _intermediate = _root.Issue(Authority("intermediate"));
        _leaf = _intermediate.Issue(Server("a.example"));
    }

    [Fact]
    public void A_chain_in_order_leads_to_the_anchor()
    {
        var trusted = Assert.IsType<PathOutcome.Trusted>(Build([_leaf, _intermediate], [_root]));

        Assert.Equal(["leaf", "intermediate", "root"], Names(trusted));
        Assert.True(trusted.Anchor.IsSameAs(_root.Certificate));
    }

    [Fact]
    public void Order_surplus_duplicates_and_the_root_itself_do_not_matter()
    {
        var stranger = Issued.Root("stranger");

        var outcome = Build([_leaf, _root, stranger, _leaf, _intermediate, _intermediate], [_root]);

        Assert.Equal(["leaf", "intermediate", "root"], Names(Assert.IsType<PathOutcome.Trusted>(outcome)));
    }

    [Fact]
    public void An_anchor_that_is_no_root_ends_the_path() =>
        Assert.Equal(["leaf", "intermediate"], Names(Assert.IsType<PathOutcome.Trusted>(Build([_leaf], [_intermediate]))));

    [Fact]
    public void The_servers_own_certificate_may_be_the_anchor()
    {
        var alone = Issued.SelfSigned(Server("a.example"));

        Assert.Equal(["leaf"], Names(Assert.IsType<PathOutcome.Trusted>(Build([alone], [alone]))));
    }

    [Fact]
    public void A_gap_names_the_issuer_and_where_it_may_be_found()
    {
        var leaf = _intermediate.Issue(Server("a.example") with { IssuerUrls = ["http://ca.example/i.crt"] });

        var missing = Assert.IsType<PathOutcome.MissingIntermediate>(Build([leaf], [_root]));

        Assert.Equal("CN=intermediate", missing.Issuer.ToString());
        Assert.Equal("http://ca.example/i.crt", Assert.Single(missing.CaIssuersUrls));
        Assert.False(missing.MayBeUnknownRoot);
    }

    [Fact]
    public void A_gap_above_a_CA_without_a_hint_may_be_an_unknown_root() =>
        Assert.True(Assert.IsType<PathOutcome.MissingIntermediate>(Build([_leaf, _intermediate], [])).MayBeUnknownRoot);

    [Fact]
    public void A_self_signed_server_is_told_apart_from_an_unknown_authority()
    {
        Assert.IsType<PathOutcome.SelfSigned>(Build([Issued.SelfSigned(Server("a.example"))], [_root]));
        Assert.IsType<PathOutcome.UnknownAuthority>(Build([_leaf, _intermediate, _root], []));
    }

    [Fact]
    public void A_lookalike_of_the_root_does_not_verify()
    {
        var outcome = Assert.IsType<PathOutcome.BadSignature>(Build([_leaf, _intermediate], [Issued.Root("root")]));

        Assert.Equal(1, outcome.Index);
    }

    [Fact]
    public void A_broken_signature_is_found_where_it_is()
    {
        var outcome = PathBuilder.Build(new([_leaf.WithBrokenSignature(), _intermediate.Certificate], [_root.Certificate], Now));

        Assert.Equal(0, Assert.IsType<PathOutcome.BadSignature>(outcome).Index);
    }

    [Fact]
    public void A_self_issued_certificate_that_its_own_key_did_not_sign_is_a_bad_signature() =>
        Assert.IsType<PathOutcome.BadSignature>(PathBuilder.Build(new([Issued.SelfSigned(Server("a")).WithBrokenSignature()], [], Now)));

    [Theory]
    [InlineData(-60, -10, true)]
    [InlineData(10, 60, false)]
    public void Dates_outside_the_validity_are_found_where_they_are(int from, int to, bool expired)
    {
        var late = _root.Issue(Authority("late") with { NotBefore = Now.AddDays(from), NotAfter = Now.AddDays(to) });
        var leaf = late.Issue(Server("a.example"));

        var outcome = Assert.IsType<PathOutcome.OutsideValidity>(Build([leaf, late], [_root]));

        Assert.Equal((1, expired), (outcome.Index, outcome.IsExpired));
    }

    [Fact]
    public void The_first_and_the_last_second_are_valid()
    {
        var leaf = _leaf.Certificate;

        Assert.IsType<PathOutcome.Trusted>(Build([_leaf, _intermediate], [_root], leaf.NotBefore));
        Assert.IsType<PathOutcome.Trusted>(Build([_leaf, _intermediate], [_root], leaf.NotAfter));
        Assert.IsType<PathOutcome.OutsideValidity>(Build([_leaf, _intermediate], [_root], leaf.NotAfter.AddSeconds(1)));
    }

    [Fact]
    public void A_certificate_that_is_no_authority_cannot_issue()
    {
        var server = _root.Issue(Server("b.example") with { IsAuthority = false });

        Violates(PathConstraint.NotAnAuthority, 1, [server.Issue(Server("a.example")), server]);
    }

    [Fact]
    public void Missing_basic_constraints_make_no_authority()
    {
        var silent = _root.Issue(new("silent"));

        Violates(PathConstraint.NotAnAuthority, 1, [silent.Issue(Server("a.example")), silent]);
    }

    [Fact]
    public void A_key_that_may_not_sign_certificates_cannot_issue()
    {
        var mute = _root.Issue(Authority("mute") with { KeyUsage = X509KeyUsageFlags.DigitalSignature });

        Violates(PathConstraint.KeyMayNotSign, 1, [mute.Issue(Server("a.example")), mute]);
    }

    [Fact]
    public void A_path_length_counts_the_intermediates_below()
    {
        var upper = _root.Issue(Authority("upper") with { PathLength = 0 });
        var lower = upper.Issue(Authority("lower"));

        Violates(PathConstraint.PathTooLong, 2, [lower.Issue(Server("a.example")), lower, upper]);
        Assert.IsType<PathOutcome.Trusted>(Build([upper.Issue(Server("a.example")), upper], [_root]));
    }

    [Fact]
    public void A_self_issued_certificate_does_not_count_for_the_path_length()
    {
        var upper = _root.Issue(Authority("upper") with { PathLength = 0 });
        var rollover = upper.Issue(Authority("upper"));

        Assert.IsType<PathOutcome.Trusted>(Build([rollover.Issue(Server("a.example")), rollover, upper], [_root]));
    }

    [Fact]
    public void Purposes_hold_for_the_server_and_for_every_authority_above()
    {
        var mail = _root.Issue(Authority("mail") with { Purposes = ["1.3.6.1.5.5.7.3.4"] });

        Violates(PathConstraint.Purpose, 1, [mail.Issue(Server("a.example")), mail]);
        Violates(PathConstraint.Purpose, 0, [_intermediate.Issue(Server("a.example") with { Purposes = ["1.3.6.1.5.5.7.3.2"] }), _intermediate]);
    }

    [Theory]
    [InlineData("a.example", true)]
    [InlineData("x.a.example", true)]
    [InlineData("*.x.a.example", true)]
    [InlineData("b.example", false)]
    [InlineData("xa.example", false)]
    [InlineData("bad.a.example", false)]
    [InlineData("y.bad.a.example", false)]
    public void Name_constraints_bind_the_server(string name, bool trusted)
    {
        var bound = _root.Issue(Authority("bound") with { PermittedDns = ["a.example"], ExcludedDns = ["bad.a.example"] });
        var outcome = Build([bound.Issue(Server(name)), bound], [_root]);

        if (trusted) Assert.IsType<PathOutcome.Trusted>(outcome);
        else Assert.Equal((PathConstraint.Name, name), (Assert.IsType<PathOutcome.ConstraintViolated>(outcome).Constraint, ((PathOutcome.ConstraintViolated)outcome).Detail));
    }

    [Fact]
    public void A_wildcard_that_covers_an_excluded_name_is_outside()
    {
        var bound = _root.Issue(Authority("bound") with { ExcludedDns = ["bad.a.example"] });

        Assert.Equal("*.a.example", Violates(PathConstraint.Name, 0, [bound.Issue(Server("*.a.example")), bound]).Detail);
    }

    [Fact]
    public void An_unknown_critical_extension_forbids_trust()
    {
        var leaf = _intermediate.Issue(Server("a.example") with { More = [new X509Extension("1.2.3.4", [5, 0], critical: true)] });

        Assert.Equal("1.2.3.4", Violates(PathConstraint.CriticalExtension, 0, [leaf, _intermediate]).Detail);
    }

    [Fact]
    public void A_malformed_extension_that_decides_about_trust_forbids_it()
    {
        var odd = _root.Issue(new("odd") { More = [new X509Extension("2.5.29.19", [0x30, 0x01], critical: true)] });

        Violates(PathConstraint.MalformedExtension, 1, [odd.Issue(Server("a.example")), odd]);
    }

    [Fact]
    public void An_expired_cross_certificate_does_not_hide_the_good_one()
    {
        var old = Issued.Root("old");
        var expired = old.CrossSign(_intermediate, Authority("intermediate") with { NotAfter = Now.AddDays(-1) });

        Assert.Equal(["leaf", "intermediate", "root"], Names(Assert.IsType<PathOutcome.Trusted>(Build([_leaf, expired, _intermediate], [_root, old]))));
    }

    [Fact]
    public void A_root_known_under_another_issuer_is_reached_through_the_cross_certificate()
    {
        var old = Issued.Root("old");
        var cross = old.CrossSign(_root, Authority("root"));

        Assert.Equal(["leaf", "intermediate", "root", "old"], Names(Assert.IsType<PathOutcome.Trusted>(Build([_leaf, _intermediate, cross], [old]))));
    }

    [Fact]
    public void Names_that_differ_in_case_and_string_type_are_the_same_issuer()
    {
        var key = Issued.NewKey();
        var shout = Issued.SelfSigned(Authority("Shared  Name"), key);
        var quiet = Issued.SelfSigned(Authority("shared name"), key);

        Assert.IsType<PathOutcome.Trusted>(Build([quiet.Issue(Server("a.example"))], [shout]));
    }

    [Theory]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public void Signatures_of_RSA_and_RSA_PSS_verify_under_every_hash(string hash)
    {
        foreach (var padding in new[] { RSASignaturePadding.Pkcs1, RSASignaturePadding.Pss })
        {
            var root = Issued.SelfSigned(Authority("rsa"), Issued.Rsa(padding));
            var leaf = root.Issue(Server("a.example") with { Hash = new HashAlgorithmName(hash) });

            Assert.IsType<PathOutcome.Trusted>(Build([leaf], [root]));
            Assert.IsType<PathOutcome.BadSignature>(PathBuilder.Build(new([leaf.WithBrokenSignature()], [root.Certificate], Now)));
        }
    }

    [Fact]
    public void A_signature_that_cannot_be_verified_here_is_never_trusted()
    {
        var made = new Wire.X509.HandMadeCertificate
        {
            Issuer = _root.Platform.SubjectName.RawData,
            Algorithm = Wire.X509.HandMadeCertificate.Sequence(Wire.X509.HandMadeCertificate.Oid("1.3.101.112")),
            SignedAlgorithm = Wire.X509.HandMadeCertificate.Sequence(Wire.X509.HandMadeCertificate.Oid("1.3.101.112")),
        };

        var outcome = PathBuilder.Build(new([Certificate.Read(made.Der()).Value], [_root.Certificate], Now));

        Assert.Equal("Ed25519", Assert.IsType<PathOutcome.CannotVerify>(outcome).Algorithm);
    }

    [Fact]
    public void An_algorithm_that_differs_from_the_signed_one_is_a_bad_signature()
    {
        var made = new Wire.X509.HandMadeCertificate
        {
            Issuer = _root.Platform.SubjectName.RawData,
            Algorithm = Wire.X509.HandMadeCertificate.Sequence(Wire.X509.HandMadeCertificate.Oid("1.2.840.10045.4.3.3")),
        };

        Assert.IsType<PathOutcome.BadSignature>(PathBuilder.Build(new([Certificate.Read(made.Der()).Value], [_root.Certificate], Now)));
    }

    [Fact]
    public void Certificates_that_all_sign_each_other_cannot_buy_endless_work()
    {
        var keys = Enumerable.Range(0, 7).Select(i => Issued.Root($"ca{i}")).ToArray();
        var mesh = keys.SelectMany(issuer => keys.Where(subject => subject != issuer).Select(subject => issuer.CrossSign(subject, Authority(subject.Certificate.Subject.CommonName!))));
        ImmutableArray<Certificate> presented = [keys[0].Issue(Server("a.example")).Certificate, .. mesh.Select(issued => issued.Certificate)];

        var outcome = PathBuilder.Build(new(presented, [_root.Certificate], Now) { MaxSteps = 200 });

        Assert.IsType<PathOutcome.WorkLimitReached>(outcome);
    }

    [Fact]
    public void Lookalikes_beyond_the_limit_of_signatures_leave_the_question_open()
    {
        ImmutableArray<Certificate> lookalikes = [.. Enumerable.Range(0, 5).Select(_ => Issued.Root("intermediate").Certificate)];

        var outcome = PathBuilder.Build(new([_leaf.Certificate, .. lookalikes], [_root.Certificate], Now) { MaxSignatureChecks = 3 });

        Assert.IsType<PathOutcome.WorkLimitReached>(outcome);
    }

    private static PathOutcome Build(Issued[] presented, Issued[] anchors, DateTimeOffset? at = null) =>
        PathBuilder.Build(new([.. presented.Select(i => i.Certificate)], [.. anchors.Select(i => i.Certificate)], at ?? Now));

    private static IEnumerable<string?> Names(PathOutcome outcome) => outcome.Path.Select(certificate => certificate.Subject.CommonName);

    private PathOutcome.ConstraintViolated Violates(PathConstraint constraint, int index, Issued[] presented)
    {
        var outcome = Assert.IsType<PathOutcome.ConstraintViolated>(Build(presented, [_root]));
        Assert.Equal((constraint, index), (outcome.Constraint, outcome.Index));
        return outcome;
    }
}
