using Sallyport.Checks;
using Sallyport.Knowledge.Ratings;
using Sallyport.Verdicts.Grades;
using Xunit;

namespace Sallyport.Tests.Verdicts.Grades;

/// <summary>The letter of the SSL Labs guide.</summary>
public sealed class ScoreGradingTests
{
    [Fact]
    public void A_server_with_everything_right_earns_the_plus()
    {
        var grade = Of(Rated.Best);

        Assert.Equal("A+", grade.Value);
        Assert.Equal(new Scores(100, 100, 100, 100), grade.Scores);
        Assert.Empty(grade.Deductions);
        Assert.Empty(grade.Undecided);
    }

    [Theory]
    [InlineData("HTTP-0130")]
    [InlineData("TLS-0009")]
    public void What_the_plus_asks_for_costs_only_the_plus(string check) => Assert.Equal("A", Of(Rated.Best.Failing(check)).Value);

    [Theory]
    [InlineData("TLS-0006", "A-")]
    [InlineData("TLS-0022", "B")]
    [InlineData("CERT-0107", "B")]
    [InlineData("TLS-0055", "C")]
    [InlineData("VULN-0087", "F")]
    [InlineData("CERT-0109", "M")]
    [InlineData("CERT-0113", "T")]
    public void A_failed_check_caps_the_letter_and_is_cited(string check, string letter)
    {
        var grade = Of(Rated.Best.Failing(check));

        Assert.Equal(letter, grade.Value);
        Assert.Contains(new Deduction(letter, "it was seen", check), grade.Deductions);
    }

    [Theory]
    [InlineData(RatedAspect.ProtocolVersion, "TLS 1.0", 0, "B")]
    [InlineData(RatedAspect.ProtocolVersion, "SSL 3.0", 0, "B")]
    [InlineData(RatedAspect.Suite, "TLS_RSA_WITH_RC4_128_SHA", 128, "B")]
    [InlineData(RatedAspect.Suite, "TLS_RSA_WITH_DES_CBC_SHA", 56, "F")]
    [InlineData(RatedAspect.SuiteSinceTls11, "TLS_RSA_WITH_3DES_EDE_CBC_SHA", 112, "C")]
    [InlineData(RatedAspect.SuiteSinceTls11, "TLS_RSA_WITH_RC4_128_SHA", 128, "C")]
    [InlineData(RatedAspect.OnlyCipher, "RC4_128", 0, "F")]
    [InlineData(RatedAspect.CertificateHash, "Sha1", 0, "T")]
    [InlineData(RatedAspect.DhPrime, "dh", 1024, "B")]
    [InlineData(RatedAspect.DhPrime, "dh", 768, "F")]
    public void A_fact_caps_the_letter(RatedAspect aspect, string name, long size, string letter) => Assert.Equal(letter, Of(Rated.Best.With(aspect, name, size)).Value);

    [Theory]
    [InlineData("TLS 1.1", "C")]
    [InlineData("SSL 3.0", "F")]
    public void The_newest_version_caps_the_letter(string version, string letter) => Assert.Equal(letter, Of(Rated.Best.Instead(RatedAspect.NewestVersion, version)).Value);

    [Fact]
    public void The_dearest_deduction_comes_first() =>
        Assert.Equal(["T", "B", "A-"], Of(Rated.Best.Failing("TLS-0006").Failing("CERT-0113").Failing("TLS-0022")).Deductions.Select(deduction => deduction.Level));

    [Fact]
    public void Scores_are_means_of_best_and_worst_and_the_weakest_key()
    {
        var server = Rated.Best.With(RatedAspect.ProtocolVersion, "TLS 1.0").With(RatedAspect.Suite, "TLS_AES_128_GCM_SHA256", 128).Instead(RatedAspect.CertificateKey, "RSA", 2048);

        Assert.Equal(new Scores(95, 90, 90, 91), Of(server).Scores);
    }

    [Fact]
    public void Without_all_suites_there_is_no_letter()
    {
        var grade = Of(Rated.Best.Missing(RatedAspect.Suite));

        Assert.Null(grade.Value);
        Assert.Contains("the server fell silent", grade.Undecided);
    }

    [Fact]
    public void The_worst_letters_stand_whatever_else_is_missing() => Assert.Equal("T", Of(Rated.Best.Missing(RatedAspect.Suite).Failing("CERT-0113")).Value);

    [Fact]
    public void Without_a_decision_about_trust_there_is_no_letter() => Assert.Null(Of(Rated.Best.Deciding("CERT-0113", CheckResult.Inconclusive("no trust store"))).Value);

    [Fact]
    public void An_attack_that_was_not_decided_is_named_beside_the_letter()
    {
        var grade = Of(Rated.Best.Deciding("VULN-0086", CheckResult.Inconclusive("the answers differ from try to try")).Unasked("VULN-0083"));

        Assert.Equal("A+", grade.Value);
        Assert.Equal<string>(["VULN-0083 was not asked", "VULN-0086: the answers differ from try to try"], grade.Undecided);
    }

    private static Grade Of(RatedServer server) => ScoreGrading.Of(RatingSchemes.Embedded.Score, server);
}
