using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server answers suites that do not exist, because it looks at their second bytes alone.</summary>
/// <remarks>Old yaSSL did. A server that reads half of what it is offered can settle on something that the client never had. Asked with --profile deep alone, of servers up to TLS 1.2.</remarks>
[Check("TLS-0080", Severity.Low, "Suites are told apart by their second byte alone", References = ["RFC 5246 7.4.1.2"])]
internal sealed class SecondByteMatched : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library: MySQL and MariaDB with yaSSL need a build with OpenSSL or wolfSSL; nginx, Apache and HAProxy never had it, so look for the device that ends TLS before them";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = Placed.In(subject.Tolerance, "tls/tolerance").Where(placed => placed.Item.Forms.Contains(ToleranceForm.SecondByteOnly)).ToList();
        if (asked.Count == 0) return subject.Versions.All.Any(pair => pair.Answer is Answer.Yes) ? CheckResult.NotApplicable("asked with --profile deep alone, of servers up to TLS 1.2") : CheckResult.Inconclusive("no version was seen to be spoken");

        var last = asked[^1];
        return last.Item.Hello.Outcome switch
        {
            HelloOutcome.ServerHello or HelloOutcome.Violation { Suite: not null } =>
                CheckResult.Fail(new Evidence("a hello whose suites do not exist was answered with a ServerHello", last.Source), Remedy),
            HelloOutcome.Refused refused => CheckResult.Pass(new Evidence($"a hello whose suites do not exist was refused with alert {refused.Alert.Name}", last.Source)),
            var other => CheckResult.Inconclusive($"{ToleranceForm.SecondByteOnly.Words()}: {ToleranceReading.Doubt(other)}"),
        };
    }
}
