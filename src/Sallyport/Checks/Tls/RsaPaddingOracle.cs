using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when RSA key exchanges with good and bad padding are met in different ways, three times out of three.</summary>
/// <remarks>
/// By asking often enough, whoever recorded a connection learns its secret, and signs in the server's name where it answers fast. Five forms are sent, with
/// ChangeCipherSpec and Finished behind them and without; alert, silence and end of the connection are compared. Strong when kinds of bad padding can be told
/// apart, weak when only well-formed ones can. It does not apply where RSA key transport is refused; a difference that does not stay decides nothing.
/// </remarks>
[Check("VULN-0086", Severity.High, "ROBOT: the padding of RSA key exchanges can be told from outside",
    References = ["CVE-2017-13099", "CVE-2017-6168", "RFC 5246 7.4.7.1"], FailureMeans = Verdict.Insecure, Vulnerability = "robot")]
internal sealed class RsaPaddingOracle : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var ways = new[] { RobotReading.Of(subject, AttackPurpose.Robot), RobotReading.Of(subject, AttackPurpose.RobotUnfinished) };
        if (Array.Find(ways, way => way.Strength != OracleStrength.None) is { } oracle) return Fail(oracle);
        if (WeakSuiteReading.Takes(subject, WeakClass.StaticRsa) is Answer.No no && ways[0].Asked.Count == 0) return CheckResult.NotApplicable($"RSA key transport is not taken: {no.Evidence.Fact}");
        if (AttackRule.WithoutReaction(subject, ways[0].Asked, "ROBOT") is { } without) return without;

        return Array.Find(ways, way => way.Problem is not null)?.Problem is { } problem
            ? CheckResult.Inconclusive(problem)
            : CheckResult.Pass([.. ways.Select(way => new Evidence($"five key exchanges {way.Words} were met alike: {way.Common}", way.Asked[0].Source))]);
    }

    private static CheckResult Fail(RobotReading oracle) => CheckResult.Fail(
        [.. oracle.Reactions.Select(pair => new Evidence($"a key exchange with {pair.Form.Words()}, {oracle.Words}, was met with: {pair.Signature}", pair.Source))],
        AttackRemedies.KeyTransport,
        oracle.Strength == OracleStrength.Strong ? Severity.Critical : Severity.High,
        $"ROBOT: the padding of RSA key exchanges can be told from outside ({(oracle.Strength == OracleStrength.Strong ? "strong" : "weak")} oracle)");
}
