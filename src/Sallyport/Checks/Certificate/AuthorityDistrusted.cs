using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Authorities;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the certificate comes from an authority that a browser or a system has stopped to trust for certificates of its date.</summary>
/// <remarks>
/// Trust stores of servers and libraries often keep such an authority for years, so the certificate may look fine here and be refused by people's browsers. Authorities are told by
/// the names in their certificates, and the date of issue is the certificate's own.
/// </remarks>
[Check("CERT-0115", Severity.High, "A browser has stopped to trust the authority", References = ["CCADB"])]
internal sealed class AuthorityDistrusted : ICheck<PresentedChain>
{
    private const string Remedy =
        "Have the certificate issued by an authority that all browsers trust, such as Let's Encrypt (certbot, acme.sh), and install it with its intermediate. nginx: ssl_certificate and "
        + "ssl_certificate_key; Apache: SSLCertificateFile and SSLCertificateKeyFile; HAProxy: crt on the bind line. Then reload";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject is not { Leaf: { } leaf, Path: { } path }) return ChainWords.Unread(subject);
        if (subject.EndsInNamedAnchor) return CheckResult.NotApplicable("the authority was named for this run");

        var acts = knowledge.Distrust.Where(act => Authorities(path).Any(name => IsMet(act, name))).ToImmutableArray();
        var meeting = acts.Where(act => act.Meets(leaf.NotBefore)).ToImmutableArray();
        if (!meeting.IsEmpty) return CheckResult.Fail([.. meeting.Select(act => Fact(act, leaf))], Remedy);
        if (path is PathOutcome.MissingIntermediate) return CheckResult.Inconclusive("the chain is incomplete, so the authority at its end is not known");

        return CheckResult.Pass([.. acts.Select(act => Fact(act, leaf))]);
    }

    /// <summary>The authorities of the path, and the one that its last certificate names.</summary>
    private static IEnumerable<DistinguishedName> Authorities(PathOutcome path) => path.Path.Skip(1).Select(one => one.Subject).Append(path.Path[^1].Issuer);

    private static bool IsMet(DistrustAct act, DistinguishedName name) =>
        act.Name.StartsWith("O=", StringComparison.Ordinal)
            ? string.Equals(name.Organization, act.Name[2..], StringComparison.Ordinal)
            : string.Equals(name.CommonName, act.Name[3..], StringComparison.Ordinal);

    private static Evidence Fact(DistrustAct act, Wire.X509.Certificate leaf)
    {
        var from = act.IssuedAfter is { } day ? $", issued after {ChainWords.Day(day)}" : string.Empty;
        return ChainWords.Fact($"{act.Name}{from}: {act.By} {act.Act} ({act.Source}); this certificate is of {ChainWords.Day(leaf.NotBefore)}");
    }
}
