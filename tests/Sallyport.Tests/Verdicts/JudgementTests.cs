using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Verdicts;

/// <summary>Whole observations judged: every verdict, which one outweighs which, and that silence never ends in secure.</summary>
public sealed class JudgementTests
{
    private static readonly EndpointObservation Good = Hosts.Open("192.0.2.1");
    private static readonly EndpointObservation Weak = Good.With(tls => tls.Taking(0x000A));
    private static readonly EndpointObservation Insecure = Good.With(tls => tls.With(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Picked(ProtocolVersion.Ssl3, Servers.RsaAes128Cbc)));
    private static readonly EndpointObservation Untrusted = Presenting(Chains.Seen(new Recipe().SignedBy(null)));
    private static readonly EndpointObservation Silent = Hosts.OpenButNot("192.0.2.9", ServiceKind.Silent);
    private static readonly EndpointObservation Plain = Hosts.OpenButNot("192.0.2.9", ServiceKind.PlainHttp);
    private static readonly EndpointObservation Closed = Hosts.At("192.0.2.9", new PortAnswer.Reset());

    [Fact]
    public void A_server_of_today_is_secure_and_nothing_is_found()
    {
        var assessment = Judge(Good.With(tls => tls.Provoked()));

        Assert.Equal(Verdict.Secure, assessment.Verdict);
        Assert.Empty(assessment.Findings);
        Assert.Equal("Port 443 is open: secure connection confirmed", assessment.Headline);
        Assert.Equal(["TLS-0069", "VULN-0103", "CERT-0127", "CERT-0128", "CERT-0129", "HTTP-0138", "REACH-0149", "SERVICE-0158"], assessment.Undecided.Select(pair => pair.Outcome.Check.Id));
    }

    [Fact]
    public void Every_check_decides_once_about_each_of_its_subjects() => Assert.Equal(CheckCatalogue.All.Where(check => check.Axis == TrustAxis.None).Select(check => check.Id), Judge(Good).Outcomes.Select(outcome => outcome.Check.Id));

    [Fact]
    public void A_medium_finding_makes_it_weak() => Assert.Equal(Verdict.Weak, Judge(Weak).Verdict);

    [Fact]
    public void Low_findings_leave_it_secure()
    {
        var assessment = Judge(Good with { Http = Responses.Page.With("Strict-Transport-Security") });

        Assert.Equal(Verdict.Secure, assessment.Verdict);
        Assert.Equal(["HTTP-0130"], assessment.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void A_practical_attack_makes_it_insecure() => Assert.Equal(Verdict.Insecure, Judge(Insecure).Verdict);

    [Fact]
    public void Nobody_to_trust_outweighs_an_attack() => Assert.Equal(Verdict.Untrusted, Judge(Insecure.With(tls => tls with { Certificates = Untrusted.Tls!.Certificates })).Verdict);

    [Fact]
    public void A_wrong_signature_makes_it_untrusted() =>
        Assert.Equal(Verdict.Untrusted, Judge(Good.With(tls => tls.WithHandshakes(handshake => handshake with { Signature = SignatureCheck.Wrong }))).Verdict);

    [Fact]
    public void Something_other_than_TLS_is_not_TLS() => Assert.Equal(Verdict.NotTls, Judge(Plain, Closed).Verdict);

    [Fact]
    public void Nothing_open_is_not_open()
    {
        Assert.Equal(Verdict.NotOpen, Judge(Closed).Verdict);
        Assert.Equal(Verdict.NotOpen, Judgement.Of(Hosts.Unresolved, KnowledgeBase.Embedded).Verdict);
    }

    [Fact]
    public void Cut_short_before_anything_was_tried_is_inconclusive() =>
        Assert.Equal(Verdict.Inconclusive, Judgement.Of(Hosts.Of() with { CutShort = "the time was up" }, KnowledgeBase.Embedded).Verdict);

    public static TheoryData<string> Gaps => new(Gap.Keys);

    private static Dictionary<string, EndpointObservation> Gap { get; } = new(StringComparer.Ordinal)
    {
        ["it never said a word"] = Silent,
        ["no hello was answered"] = Good.With(_ => Servers.Silent),
        ["no handshake was finished"] = Good.With(tls => tls.WithHandshakes(handshake => handshake with { End = new HandshakeEnd.Interrupted(NetworkFault.TimedOut) })),
        ["no certificate was seen"] = Good.With(tls => tls with { Certificates = [] }),
        ["the only certificate is another host's default"] = Presenting(Chains.GoodSeen with { ForHost = false }),
        ["the certificate cannot be read"] = Presenting(Chains.GoodSeen with { Chain = [[0x30, 0x00]] }),
        ["the trust store cannot be read"] = Presenting(Chains.GoodSeen with { TrustStore = null, Anchors = [] }),
        ["the signature cannot be verified"] = Good.With(tls => tls.WithHandshakes(handshake => handshake with { Signature = SignatureCheck.Unverifiable })),
    };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void What_was_not_seen_is_never_secure(string gap)
    {
        var assessment = Judge(Gap[gap]);

        Assert.Equal(Verdict.Inconclusive, assessment.Verdict);
        Assert.Contains("could not be judged", assessment.Headline, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Inconclusive, ExitCode.For(assessment, Severity.High));
    }

    [Fact]
    public void What_was_not_seen_at_one_address_outweighs_what_is_well_at_the_other()
    {
        Assert.Equal(Verdict.Inconclusive, Judge(Good, Silent).Verdict);
        Assert.Equal(Verdict.Inconclusive, Judge(Weak, Silent).Verdict);
        Assert.Equal(Verdict.Untrusted, Judge(Silent, Untrusted).Verdict);
    }

    [Fact]
    public void A_closed_address_beside_a_good_one_is_a_finding_of_the_host()
    {
        var assessment = Judge(Good, Closed);

        Assert.Equal(Verdict.Weak, assessment.Verdict);
        Assert.Equal("REACH-0147", Assert.Single(assessment.Findings).Id);
    }

    [Fact]
    public void The_same_fault_at_two_addresses_is_one_finding()
    {
        var findings = Judge(Insecure, Insecure with { Address = "2001:db8::1" }).Findings;

        Assert.Equal<IEnumerable<string>>(["192.0.2.1:443", "[2001:db8::1]:443"], Assert.Single(findings, finding => finding.Id == "TLS-0002").Endpoints);
    }

    [Fact]
    public void Certificates_that_only_nameless_clients_see_are_not_held_to_the_host() =>
        Assert.Equal(Verdict.Secure, Judge(Good.With(tls => tls with { Certificates = [Chains.GoodSeen, Chains.Seen(new Recipe().SignedBy(null)) with { ForHost = false }] })).Verdict);

    private static EndpointObservation Presenting(CertificateObservation certificate) => Good.With(tls => tls with { Certificates = [certificate] });

    private static Assessment Judge(params EndpointObservation[] endpoints) => Judgement.Of(Hosts.Of(endpoints), KnowledgeBase.Embedded);
}
