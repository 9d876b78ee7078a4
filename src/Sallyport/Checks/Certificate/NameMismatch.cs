using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the certificate does not name the host that was asked for (RFC 9525 6).</summary>
/// <remarks>Then it proves that somebody answers, not who. Compared with subjectAltName alone: a common name has not counted since 2017.</remarks>
[Check("CERT-0109", Severity.Critical, "The certificate is for another host",
    References = ["RFC 9525 6", "RFC 2818 3.1"], FailureMeans = Verdict.Untrusted, Essential = true)]
internal sealed class NameMismatch : ICheck<PresentedChain>
{
    private const int NamesShown = 8;

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        var host = subject.Seen.ReferenceIdentity;
        return subject.Name switch
        {
            null when subject.Leaf is null => ChainWords.Unread(subject),
            null => CheckResult.Inconclusive($"{host} is neither a host name nor an address, so no certificate can name it"),
            NameMatch.Matched matched => CheckResult.Pass(ChainWords.Fact($"{matched.Presented} names {host}")),
            NameMatch.Unnamed { CommonName: { } common } => Fail(host, [ChainWords.Fact($"it has no subjectAltName; its common name {common} does not count")]),
            NameMatch.Unnamed => Fail(host, [ChainWords.Fact("it names no host at all")]),
            NameMatch.NotAmong others => Fail(host, [.. Facts(others)]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static CheckResult Fail(string host, Evidence[] evidence) => CheckResult.Fail(
        [.. evidence],
        $"Install a certificate whose subjectAltName holds {host}, or correct the name under which the server answers: nginx: server_name {host}; Apache: ServerName {host}; HAProxy: a crt with that name on the bind line",
        title: $"The certificate is not for {host}");

    private static IEnumerable<Evidence> Facts(NameMatch.NotAmong others)
    {
        foreach (var name in others.Presented.Take(NamesShown)) yield return ChainWords.Fact($"it names {name.Text}: {Reason(name.Misfit)}");
        if (others.Presented.Length > NamesShown) yield return ChainWords.Fact($"and {others.Presented.Length - NamesShown} more names");
    }

    private static string Reason(NameMisfit misfit) => misfit switch
    {
        NameMisfit.Different => "another one",
        NameMisfit.OtherKind => "a name is no address, an address no name",
        NameMisfit.WildcardDepth => "the wildcard stands for exactly one label",
        NameMisfit.WildcardMisplaced => "a wildcard counts only as the whole first label",
        NameMisfit.WildcardTooWide => "a wildcard directly below a top-level domain does not count",
        NameMisfit.AddressAsName => "an address written as a DNS name does not count",
        _ => "not a DNS name",
    };
}
