using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Xunit;

namespace Sallyport.Lab.Flawed;

/// <summary>Servers that let clients renegotiate: under the deep profile it is counted how often, and the handshakes inside the connection are real ones.</summary>
public sealed class RenegotiationTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    /// <summary>It sleeps for a second at each, so that time runs out before ten are made: that is no limit.</summary>
    [LabTheory(Needs = "openssl")]
    [InlineData("-tls1_2")]
    [InlineData("-tls1")]
    public async Task OpenSsl_goes_along_until_time_is_out(string version)
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.GoodRsa), version, "-client_renegotiation");

        var seen = await Provoking.AskAsync(server.Port, SurveyProfile.Deep);

        var counted = Assert.IsType<AttackOutcome.Renegotiated>(Counted(seen));
        Assert.InRange(counted.Times, 1, 10);
        Assert.Null(counted.Limit);
        Assert.Contains(Failed(seen).Evidence, evidence => evidence.Fact.EndsWith("no limit was met", StringComparison.Ordinal));
        Assert.Null(Failed(seen).Severity);
    }

    [LabFact(Needs = "gnutls-serv")]
    public async Task GnuTls_is_counted_too()
    {
        using var server = GnuTlsServer.Start(authority.Issue(Leaf.GoodRsa), "NORMAL:-VERS-TLS1.3");

        var counted = Assert.IsType<AttackOutcome.Renegotiated>(Counted(await Provoking.AskAsync(server.Port, SurveyProfile.Deep)));

        Assert.InRange(counted.Times, 2, 10);
    }

    [LabFact(Needs = "openssl")]
    public async Task The_standard_profile_sends_one_hello_and_counts_nothing()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.GoodRsa), "-tls1_2", "-client_renegotiation");

        var seen = await Provoking.AskAsync(server.Port);

        Assert.Null(Counted(seen));
        Assert.Null(Failed(seen).Severity);
    }

    private static AttackOutcome? Counted(Provoked seen) => seen.Tls.Attacks.SingleOrDefault(attack => attack.Form == AttackForm.RepeatedRenegotiation)?.Outcome;

    private static CheckResult.Failed Failed(Provoked seen) => Assert.IsType<CheckResult.Failed>(seen.Assessment.Outcomes.Single(outcome => outcome.Check.Id == "TLS-0051").Result);
}
