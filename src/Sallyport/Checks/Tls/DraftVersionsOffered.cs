using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server still speaks a draft of TLS 1.3, from 18 to 28.</summary>
/// <remarks>The drafts were for experiments until 2018; a library that has them has had no update since, and early ones lack protection against downgrade.</remarks>
[Check("TLS-0007", Severity.Low, "A draft of TLS 1.3 is offered", References = ["RFC 8446 4.2.1", "RFC 9325 3.1.1"])]
internal sealed class DraftVersionsOffered : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library: OpenSSL 1.1.1 and newer speak the final version alone. nginx: ssl_protocols TLSv1.2 TLSv1.3; Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3; HAProxy: ssl-default-bind-options "
        + "ssl-min-ver TLSv1.2; a BoringSSL of 2018 has to be replaced";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = Placed.In(subject.KeyExchangeTrials, "tls/keyExchangeTrials").LastOrDefault(placed => placed.Item.Purpose == HelloPurpose.DraftVersions);
        return asked?.Item.Outcome switch
        {
            null => EnumerationRule.NotAsked(subject) ?? CheckResult.NotApplicable("drafts are asked for with --profile deep alone"),
            HelloOutcome.ServerHello { Version: { IsTls13Draft: true, Id: var id } } => CheckResult.Fail(new Evidence($"draft {id & 0xFF} is chosen", asked.Source), Remedy),
            HelloOutcome.ServerHello { Version: var other } => CheckResult.Pass(new Evidence($"drafts alone were answered with {other.Name}", asked.Source)),
            HelloOutcome.Refused refused => CheckResult.Pass(new Evidence($"drafts alone were refused with alert {refused.Alert.Name}", asked.Source)),
            _ => CheckResult.Inconclusive("the hello with drafts alone came to no clear end"),
        };
    }
}
