using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes ChaCha20 but chooses AES for a client that puts ChaCha20 first.</summary>
/// <remarks>Such clients have no AES in hardware: with ChaCha20 they are faster, save battery, and are safe from timing attacks on tables. The server's order for everyone else need not change.</remarks>
[Check("TLS-0013", Severity.Info, "Clients that put ChaCha20 first do not get it", References = ["RFC 7905", "RFC 8446 B.4"])]
internal sealed class ChaChaNotHonoured : ICheck<TlsObservation>
{
    private const string Remedy =
        "Let the server follow such clients. nginx: ssl_conf_command Options PrioritizeChaCha; with ssl_prefer_server_ciphers on; Apache: SSLOpenSSLConfCmd Options "
        + "PrioritizeChaCha; HAProxy does so by itself with OpenSSL 1.1.1 and newer, before that leave the order to clients with ssl-default-bind-options prefer-client-ciphers";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;
        foreach (var (hello, source) in subject.HellosFor(HelloPurpose.ChaChaFirst))
        {
            if (hello.Outcome is not HelloOutcome.ServerHello { Suite: var suite }) return CheckResult.Inconclusive("the hello with ChaCha20 first was not answered");

            var evidence = new Evidence($"{suite.Name} was chosen with {hello.Version.Name} for a hello with ChaCha20 first", source);
            return suite.Cipher == BulkCipher.CHACHA20_POLY1305 ? CheckResult.Pass(evidence) : CheckResult.Fail(evidence, Remedy);
        }

        return WithoutQuestion(subject);
    }

    private static CheckResult WithoutQuestion(TlsObservation subject)
    {
        if (SuiteSupport.Of(subject).LastOrDefault() is not { } newest) return CheckResult.Inconclusive("no suite was seen to be taken");
        if (newest.Preference == ServerPreference.Client && newest.Suites.Any(suite => suite.Cipher == BulkCipher.CHACHA20_POLY1305))
            return CheckResult.Pass(new Evidence($"with {newest.Version.Name} the client's order decides, and ChaCha20 is taken", "tls/hellos"));

        if (newest.Incomplete is { } gap) return CheckResult.Inconclusive($"with {newest.Version.Name} {gap}");

        return newest.Preference == ServerPreference.Unknown && IsMixed(newest)
            ? CheckResult.Inconclusive($"with {newest.Version.Name} ChaCha20 is taken, and whose order decides was not seen")
            : CheckResult.NotApplicable($"with {newest.Version.Name} there is no choice between ChaCha20 and another suite");
    }

    private static bool IsMixed(VersionSuites suites) => suites.Suites.Select(suite => suite.Cipher == BulkCipher.CHACHA20_POLY1305).Distinct().Count() == 2;
}
