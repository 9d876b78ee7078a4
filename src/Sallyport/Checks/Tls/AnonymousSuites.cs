using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a suite in which it proves no identity.</summary>
/// <remarks>
/// Whoever is on the way can stand in for the server, and the client that agreed to such a suite cannot notice. Between mail servers (STARTTLS on port 25) it is told with low severity: there a sender
/// that verifies nobody would go on without TLS, so encryption without a proof is better than none (RFC 7435), and a sender that verifies, by DANE or MTA-STS, never offers such a suite, so nobody who
/// could tell loses anything. Postfix offers them there by default for that reason. testssl.sh calls them critical on every port. On the ports of submission and wherever else people sign in, a password
/// follows, and the severity stays critical.
/// </remarks>
[Check("TLS-0015", Severity.Critical, "A suite without authentication is accepted", References = ["RFC 5246 appendix F.1.1.1", "RFC 9325 4.1", "RFC 7435 3", "RFC 7672 8.2"])]
internal sealed class AnonymousSuites : ICheck<EndpointObservation>
{
    private const string RelayTitle = "Suites without authentication are accepted from mail servers that verify nobody";
    private const string RelayRemedy =
        "Nothing, while senders without verification are to be served encrypted; senders that verify never offer such suites. To be rid of them: Postfix: smtpd_tls_exclude_ciphers = aNULL; "
        + "Exim: tls_require_ciphers with !aNULL; nginx as mail proxy: ssl_ciphers with !aNULL; Apache and HAProxy start no TLS inside SMTP";

    /// <inheritdoc/>
    public CheckResult Judge(EndpointObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Tls is not { } tls) return CheckResult.NotApplicable("no TLS answered");

        var answer = WeakSuiteReading.Takes(tls, WeakClass.Anonymous);
        return answer is Answer.Yes yes && MailRelay.Is(subject)
            ? CheckResult.Fail(yes.Evidence, RelayRemedy, Severity.Low, RelayTitle)
            : VersionRule.NotOffered(answer, TlsRemedies.Suites);
    }
}
