using Sallyport.Findings;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Verdicts;

/// <summary>The published exit codes.</summary>
public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(Verdict.Secure, 0)]
    [InlineData(Verdict.Weak, 0)]
    [InlineData(Verdict.Insecure, 1)]
    [InlineData(Verdict.Untrusted, 1)]
    [InlineData(Verdict.NotTls, 1)]
    [InlineData(Verdict.NotOpen, 1)]
    [InlineData(Verdict.Inconclusive, 2)]
    public void Each_verdict_has_its_code(Verdict verdict, int code) => Assert.Equal(code, ExitCode.For(With(verdict), Severity.High));

    [Theory]
    [InlineData(Severity.Medium, Severity.High, 0)]
    [InlineData(Severity.High, Severity.High, 1)]
    [InlineData(Severity.Low, Severity.Low, 1)]
    public void A_finding_at_the_threshold_does_not_meet_the_policy(Severity found, Severity threshold, int code) =>
        Assert.Equal(code, ExitCode.For(With(Verdict.Secure, found), threshold));

    [Fact]
    public void A_finding_at_the_threshold_outweighs_not_knowing() => Assert.Equal(1, ExitCode.For(With(Verdict.Inconclusive, Severity.High), Severity.High));

    [Theory]
    [InlineData(new[] { 0, 2, 1 }, 1)]
    [InlineData(new[] { 0, 2 }, 2)]
    [InlineData(new[] { 0, 0 }, 0)]
    [InlineData(new int[0], 0)]
    public void A_clear_no_for_one_target_outweighs_not_knowing_of_another(int[] codes, int code) => Assert.Equal(code, ExitCode.Worst(codes));

    private static Assessment With(Verdict verdict, params Severity[] findings) => new()
    {
        Seen = Hosts.Secure,
        Verdict = verdict,
        Headline = "a sentence",
        Findings = [.. findings.Select(severity => new Finding { Id = "TLS-0002", Severity = severity, Title = "A title", Evidence = [], Remedy = "a remedy", References = [], Endpoints = [] })],
        Outcomes = [],
    };
}
