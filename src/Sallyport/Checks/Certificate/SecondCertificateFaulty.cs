using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when a server with certificates for several kinds of key keeps one in good order and another not.</summary>
/// <remarks>
/// Which certificate a client is given depends on the signatures that it can verify: the faulty one turns away some clients only, old ones as a rule, and is easily
/// forgotten at renewal. The second one is met while signature schemes are enumerated.
/// </remarks>
[Check("CERT-0121", Severity.Medium, "One of the server's certificates is in order and another is not", References = ["RFC 5246 7.4.2", "RFC 8446 4.4.2.2"])]
internal sealed class SecondCertificateFaulty : ICheck<TlsObservation>
{
    private const string Remedy =
        "Renew both certificates together, or serve one kind alone. nginx: two pairs of ssl_certificate and ssl_certificate_key; Apache: two pairs of SSLCertificateFile and "
        + "SSLCertificateKeyFile; HAProxy: name.pem.rsa and name.pem.ecdsa beside each other. Reload and look again";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        ImmutableArray<Seen> seen = [.. Placed.In(subject.Certificates, "tls/certificates").Where(placed => placed.Item.ForHost).Select(placed => new Seen(PresentedChain.Read(placed.Item), placed.Source))];
        if (seen.FirstOrDefault(one => one.Chain.Leaf is null) is { } unread) return ChainWords.Unread(unread.Chain);
        if (seen.IsEmpty) return CheckResult.Inconclusive("no certificate was presented");

        return seen.Select(one => one.Chain.Leaf!.PublicKey.Kind).Distinct().Count() > 1 ? Compare(seen) : Alone(subject);
    }

    private static CheckResult Compare(ImmutableArray<Seen> seen)
    {
        var faulty = seen.RemoveAll(one => one.Fault is null);
        if (faulty.Length == seen.Length) return CheckResult.NotApplicable("every certificate has faults, which the other checks tell");

        return faulty.IsEmpty
            ? CheckResult.Pass([.. seen.Select(one => new Evidence($"{one.Key}: trusted, and names the host", one.Source))])
            : CheckResult.Fail([.. faulty.Select(one => new Evidence($"{one.Key}: {one.Fault}", one.Source))], Remedy);
    }

    private static CheckResult Alone(TlsObservation subject)
    {
        var suites = SuiteSupport.Of(subject, ProtocolVersion.Tls12).Suites;
        return suites.Any(suite => suite.Authentication == Authentication.Rsa) && suites.Any(suite => suite.Authentication == Authentication.Ecdsa)
            ? CheckResult.Inconclusive("suites for RSA and for ECDSA keys are taken, and the certificate of one kind alone was seen")
            : CheckResult.NotApplicable("the server has a certificate for one kind of key alone");
    }

    /// <summary>A chain with its place.</summary>
    private sealed record Seen(PresentedChain Chain, string Source)
    {
        internal string Key => Chain.Leaf!.PublicKey.ToString();

        internal string? Fault => Chain switch
        {
            { Path: not PathOutcome.Trusted } => PathWords.Of(Chain.Path),
            { Name: not NameMatch.Matched } => "it does not name the host",
            _ => null,
        };
    }
}
