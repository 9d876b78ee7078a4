using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Reach;

/// <summary>Fails, for information, when the addresses of the name have different fingerprints of TLS: other software, or another configuration, stands behind one of them.</summary>
/// <remarks>Users get one address or the other, so faults and security differ from visit to visit. JA3S is made of the ordinary handshake; JARM, of ten hellos, with --profile deep alone. A fingerprint groups servers and proves no name.</remarks>
[Check("REACH-0150", Severity.Info, "The addresses of the name have different TLS fingerprints", References = ["RFC 8446 4.1.3"])]
internal sealed class StacksDiffer : ICheck<HostObservation>
{
    private const string Remedy =
        "Bring the hosts behind the name to the same software and the same TLS settings (nginx: ssl_protocols, ssl_ciphers; Apache: SSLProtocol, SSLCipherSuite; HAProxy: ssl-default-bind-options), or know why they differ";

    /// <inheritdoc/>
    public CheckResult Judge(HostObservation subject, KnowledgeBase knowledge)
    {
        var tls = subject.Endpoints.Where(endpoint => endpoint.Tls is not null).ToList();
        if (tls.Count == 0) return CheckResult.NotApplicable("no TLS answers");

        var prints = tls.ConvertAll(endpoint => (endpoint.Name, Ja3s: Ja3s.Of(endpoint.Tls!), Jarm: Jarm.Of(endpoint.Tls!.Jarm)));
        if (prints.Find(print => print.Ja3s is null) is { Name: { } name }) return CheckResult.Inconclusive($"{name} has no fingerprint: the ordinary handshake did not come so far");

        var different = prints.DistinctBy(print => print.Ja3s).Count() > 1 || prints.Where(print => print.Jarm is not null).DistinctBy(print => print.Jarm).Count() > 1;
        var evidence = prints.ConvertAll(print => new Evidence($"{print.Name}: JA3S {print.Ja3s}{(print.Jarm is { } jarm ? $", JARM {jarm}" : string.Empty)}", "endpoints"));
        return different ? CheckResult.Fail([.. evidence], Remedy) : CheckResult.Pass([.. evidence]);
    }
}
