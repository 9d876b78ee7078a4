using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when the server offers the extended master secret and still lets clients in without it.</summary>
/// <remarks>
/// RFC 7627 leaves it to the server: a client from before 2015 has no extended master secret, and whoever wants none of the attacks that it stops can refuse such clients.
/// </remarks>
[Check("TLS-0053", Severity.Info, "Clients without the extended master secret are let in", References = ["RFC 7627 5.2", "RFC 9325 3.5"])]
internal sealed class ExtendedMasterSecretOptional : ICheck<TlsObservation>
{
    private const string Remedy =
        "Nothing, while such clients are to be served; otherwise speak TLS 1.3 alone, where it is part of the protocol. nginx: ssl_protocols TLSv1.3; Apache: SSLProtocol -all +TLSv1.3; HAProxy: "
        + "ssl-default-bind-options ssl-min-ver TLSv1.3; OpenSSL in FIPS mode can refuse them by itself (tls1-prf-ems-check)";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (ResumptionRule.Feature(subject, HandshakePurpose.WithoutExtendedMasterSecret) is not { } asked) return ResumptionRule.Unasked(subject, older: true, "a handshake without the extended master secret");
        if (Offered(subject) is not true and var offered) return offered is null ? CheckResult.Inconclusive("no hello up to TLS 1.2 was answered") : CheckResult.NotApplicable("the extended master secret is not offered at all");

        return asked.Item.End switch
        {
            HandshakeEnd.Completed => CheckResult.Fail(new Evidence($"a handshake without it was completed with {asked.Item.Version?.Name}", asked.Source), Remedy),
            HandshakeEnd.Refused refused when AlertReading.RefusesOffer(refused) => CheckResult.Pass(new Evidence($"a handshake without it was refused with alert {refused.Alert.Name}", asked.Source)),
            var end => CheckResult.Inconclusive($"a handshake without it was {end.Words}"),
        };
    }

    /// <summary>Whether some answer up to TLS 1.2 has it; null when there was no answer.</summary>
    private static bool? Offered(TlsObservation tls)
    {
        var answers = ServerHellos.Between(tls, ProtocolVersion.Tls10, ProtocolVersion.Tls12).ToList();
        return answers.Count == 0 ? null : answers.Exists(pair => pair.Hello.Extensions.Contains(ExtensionType.ExtendedMasterSecret));
    }
}
