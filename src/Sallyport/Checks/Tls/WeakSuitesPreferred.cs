using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes strong and weak suites with TLS 1.2, and its order puts a weak one first or leaves the choice to the client.</summary>
/// <remarks>Strong means forward secrecy with authenticated encryption. With the server's order a client gets the best that both have; without it, a client's poor list decides.</remarks>
[Check("TLS-0012", Severity.Low, "Weak suites can win over strong ones", References = ["RFC 9325 4.2.1", "RFC 5246 7.4.1.3"])]
internal sealed class WeakSuitesPreferred : ICheck<TlsObservation>
{
    private const string Remedy =
        "Take the weak suites out; then no order lets them win. Where old clients need them, let the server decide, strong suites first, and ChaCha20 for clients that put it first. "
        + "nginx: ssl_prefer_server_ciphers on; with ssl_ciphers in order and ssl_conf_command Options PrioritizeChaCha; Apache: SSLHonorCipherOrder on with SSLCipherSuite in order and "
        + "SSLOpenSSLConfCmd Options PrioritizeChaCha; HAProxy: ssl-default-bind-ciphers in order, without the option prefer-client-ciphers";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;
        if (subject.Versions.Tls12 is Answer.Unknown unknown) return CheckResult.Inconclusive(unknown.Reason);
        if (subject.Versions.Tls12 is Answer.No) return CheckResult.NotApplicable("TLS 1.2 is not spoken, and no other version has both kinds");

        var set = SuiteSupport.Of(subject, ProtocolVersion.Tls12);
        var mixed = set.Suites.Any(IsStrong) && !set.Suites.All(IsStrong);
        if (!mixed) return set.Incomplete is { } gap ? CheckResult.Inconclusive(gap) : CheckResult.NotApplicable("the suites of TLS 1.2 are all strong, or all weak");

        return set.Preference switch
        {
            ServerPreference.Client => CheckResult.Fail(new Evidence("with TLS 1.2 the choice followed the client's order, weak suites included", Source(subject)), Remedy),
            ServerPreference.Server => ByOrder(subject, set),
            _ => CheckResult.Inconclusive("whose order decides with TLS 1.2 was not seen"),
        };
    }

    private static CheckResult ByOrder(TlsObservation subject, VersionSuites set)
    {
        if (!set.OrderProven) return CheckResult.Inconclusive("the server's order was not seen in whole");

        var weak = set.Suites.FirstOrDefault(suite => !IsStrong(suite));
        var lastStrong = set.Suites.LastOrDefault(IsStrong);
        return set.Suites.IndexOf(weak) < set.Suites.IndexOf(lastStrong)
            ? CheckResult.Fail(new Evidence($"{weak.Name} comes before {lastStrong.Name} in the server's order", Source(subject)), Remedy)
            : CheckResult.Pass(new Evidence($"the server's order decides, strong suites first; {weak.Name} is the first weak one", Source(subject)));
    }

    private static bool IsStrong(CipherSuite suite) => suite is { ForwardSecret: true, IsAead: true };

    private static string Source(TlsObservation subject) => subject.HellosFor(HelloPurpose.SuiteEnumeration).Last(pair => pair.Hello.Version == ProtocolVersion.Tls12).Source;
}
