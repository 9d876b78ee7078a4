using Sallyport.Checks;
using Sallyport.Knowledge.Ratings;
using Sallyport.Verdicts.Grades;
using Xunit;

namespace Sallyport.Tests.Verdicts.Grades;

/// <summary>The levels of the other schemes.</summary>
public sealed class LevelGradingTests
{
    [Theory]
    [InlineData("mozilla", "modern")]
    [InlineData("ncsc-nl", "good")]
    [InlineData("bsi", "not recommended")] // ChaCha20 is not among its suites
    [InlineData("nist", "does not conform")] // nor among these
    [InlineData("pci-dss", "passes")]
    public void A_server_with_everything_right_earns(string scheme, string level) => Assert.Equal(level, Of(scheme, Rated.Best).Value);

    [Theory]
    [InlineData("mozilla", RatedAspect.ProtocolVersion, "TLS 1.2", 0, "intermediate")]
    [InlineData("mozilla", RatedAspect.ProtocolVersion, "TLS 1.1", 0, "neither")]
    [InlineData("mozilla", RatedAspect.Suite, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", 128, "intermediate")]
    [InlineData("mozilla", RatedAspect.Suite, "TLS_RSA_WITH_AES_128_GCM_SHA256", 128, "neither")]
    [InlineData("mozilla", RatedAspect.CertificateKey, "RSA", 2048, "intermediate")]
    [InlineData("mozilla", RatedAspect.CertificateKey, "RSA", 1024, "neither")]
    [InlineData("mozilla", RatedAspect.CertificateLife, "days", 200, "intermediate")]
    [InlineData("mozilla", RatedAspect.CertificateLife, "days", 398, "neither")]
    [InlineData("mozilla", RatedAspect.Hsts, "max-age", 31_536_000, "neither")]
    [InlineData("mozilla", RatedAspect.Group, "secp521r1", 521, "neither")]
    [InlineData("ncsc-nl", RatedAspect.ProtocolVersion, "TLS 1.2", 0, "sufficient")]
    [InlineData("ncsc-nl", RatedAspect.ProtocolVersion, "TLS 1.0", 0, "insufficient")]
    [InlineData("ncsc-nl", RatedAspect.Suite, "TLS_AES_128_GCM_SHA256", 128, "sufficient")]
    [InlineData("ncsc-nl", RatedAspect.Suite, "TLS_AES_128_CCM_8_SHA256", 64, "insufficient")]
    [InlineData("ncsc-nl", RatedAspect.Suite, "TLS_ECDHE_ECDSA_WITH_AES_128_CCM", 128, "sufficient")]
    [InlineData("ncsc-nl", RatedAspect.Suite, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", 128, "phase-out")]
    [InlineData("ncsc-nl", RatedAspect.Suite, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", 128, "insufficient")]
    [InlineData("ncsc-nl", RatedAspect.Suite, "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384", 256, "phase-out")]
    [InlineData("ncsc-nl", RatedAspect.Suite, "TLS_RSA_WITH_AES_128_GCM_SHA256", 128, "insufficient")]
    [InlineData("ncsc-nl", RatedAspect.Group, "ffdhe2048", 2048, "insufficient")]
    [InlineData("ncsc-nl", RatedAspect.Group, "ffdhe3072", 3072, "phase-out")]
    [InlineData("ncsc-nl", RatedAspect.CertificateKey, "RSA", 2048, "phase-out")]
    [InlineData("ncsc-nl", RatedAspect.CertificateKey, "RSA", 3072, "good")]
    [InlineData("pci-dss", RatedAspect.Suite, "TLS_RSA_WITH_DES_CBC_SHA", 56, "fails")]
    [InlineData("pci-dss", RatedAspect.Suite, "TLS_RSA_WITH_3DES_EDE_CBC_SHA", 112, "passes")]
    public void The_worst_fact_decides(string scheme, RatedAspect aspect, string name, long size, string level)
    {
        var grade = Of(scheme, Rated.Best.With(aspect, name, size));

        Assert.Equal(level, grade.Value);
        Assert.Equal(grade.Rank > 0, grade.Deductions.Any(deduction => deduction.Level == level));
    }

    [Fact]
    public void The_recommended_suites_of_government_schemes_earn_their_best()
    {
        var server = Rated.Best with { Facts = Rated.Best.Facts.RemoveAll(fact => fact.Name.Contains("CHACHA20", StringComparison.Ordinal)) };

        Assert.Equal("recommended", Of("bsi", server).Value);
        Assert.Equal("conforms", Of("nist", server).Value);
    }

    [Fact]
    public void A_failed_check_costs_what_the_scheme_says() => Assert.Equal("intermediate", Of("mozilla", Rated.Best.Failing("TLS-0006")).Value);

    [Fact]
    public void What_is_missing_leaves_the_level_open() => Assert.Null(Of("mozilla", Rated.Best.Missing(RatedAspect.Group)).Value);

    [Fact]
    public void What_is_missing_does_not_save_the_worst_level() => Assert.Equal("neither", Of("mozilla", Rated.Best.Missing(RatedAspect.Group).With(RatedAspect.ProtocolVersion, "TLS 1.0")).Value);

    [Fact]
    public void What_a_scheme_does_not_speak_of_leaves_it_alone() => Assert.Equal("passes", Of("pci-dss", Rated.Best.Missing(RatedAspect.Group)).Value);

    [Fact]
    public void Without_a_decision_about_trust_there_is_no_level() => Assert.Null(Of("mozilla", Rated.Best.Deciding("CERT-0113", CheckResult.Inconclusive("no trust store"))).Value);

    private static Grade Of(string scheme, RatedServer server) => LevelGrading.Of(RatingSchemes.Embedded.Levels.Single(candidate => candidate.Key == scheme), server);
}
