using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a command that was sent in plain text behind STARTTLS is executed after the handshake, or when plaintext came behind the server's go-ahead.</summary>
/// <remarks>
/// Whoever stands between client and server can then put commands in front of the client's own, inside what both take for a protected session
/// (CVE-2011-0411 in Postfix, CVE-2021-33515 in Dovecot, and many others): mail is redirected, passwords are collected. What stands in the input buffer when TLS starts has to be dropped.
/// </remarks>
[Check("VULN-0094", Severity.High, "Commands sent before TLS are executed inside it", Vulnerability = "starttlsInjection", References = ["CVE-2011-0411", "CVE-2021-33515", "RFC 3207"])]
internal sealed class StartTlsInjection : ICheck<EndpointObservation>
{
    private const string Remedy =
        "Update the server: Postfix 2.8.3, Exim 4.96.1, Dovecot 2.3.14.1, Cyrus IMAP 2.4.7, ProFTPD 1.3.4 and later empty the input buffer when TLS starts. "
        + "nginx as mail proxy drops it from 1.21.0 on; behind HAProxy or Apache the server itself has to. TLS from the first byte (ports 465, 993, 995) leaves no room for it (RFC 8314)";

    /// <inheritdoc/>
    public CheckResult Judge(EndpointObservation subject, KnowledgeBase knowledge)
    {
        if (subject.StartTls is not { } seen) return CheckResult.NotApplicable("TLS was asked for from the first byte, not inside another protocol");
        if (seen.End is not StartTlsEnd.Upgraded) return CheckResult.NotApplicable("TLS was not started");
        if (seen.HasForeignText) return CheckResult.Fail(new Evidence($"{seen.Surplus.Length} bytes came in plain text behind the go-ahead", "startTls/surplus"), Remedy, title: "Plaintext was put behind the go-ahead for TLS");

        return OfTrial(seen.Injection);
    }

    private static CheckResult OfTrial(InjectionObservation? trial) => trial?.Result switch
    {
        null => CheckResult.Inconclusive("no command was smuggled in: it is tried from --profile standard on"),
        InjectionResult.Executed => CheckResult.Fail(new Evidence(trial.Words, "startTls/injection"), Remedy),
        InjectionResult.Discarded => CheckResult.Pass(new Evidence(trial.Words, "startTls/injection")),
        InjectionResult.NotPossible => CheckResult.NotApplicable(trial.Words),
        _ => CheckResult.Inconclusive(trial.Words),
    };
}
