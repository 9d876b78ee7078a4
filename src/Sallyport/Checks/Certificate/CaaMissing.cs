using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Observations.Names;
using Sallyport.Wire.Dns;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when no CAA record up to the parent domains limits who may issue for the name, or when the records leave out the authority that did issue.</summary>
/// <remarks>
/// Without a record any public authority may issue, so the weakest of them decides. Records are looked at when a certificate is issued: one that leaves the
/// present authority out makes the next renewal fail, or shows a certificate that nobody here ordered.
/// </remarks>
[Check("CERT-0128", Severity.Low, "No CAA record limits who may issue certificates for the name", References = ["RFC 8659", "CA/B Baseline Requirements 3.2.2.8"])]
internal sealed class CaaMissing : ICheck<HostObservation>
{
    private const string Remedy =
        "Publish a CAA record that names your authority, in the zone of the domain: example.com. CAA 0 issue \"letsencrypt.org\"; "
        + "one record for each authority in use, issuewild for wildcards. It needs no change at nginx, Apache or HAProxy";

    /// <inheritdoc/>
    public CheckResult Judge(HostObservation subject, KnowledgeBase knowledge)
    {
        if (NameRule.WithoutName(subject) is { } nothing) return nothing;

        foreach (var owner in NameOwners.Caa(subject.Names!.Name!))
        {
            if (subject.Names.Answer(owner, DnsRecordType.Caa) is not { } answer) return CheckResult.Inconclusive($"CAA was not asked for at {owner}");
            if (answer.Failure is { } failure) return CheckResult.Inconclusive(failure);
            if (!answer.Records.IsEmpty) return Compare(subject, CaaPolicy.Of(owner, answer), knowledge);
        }

        return CheckResult.Fail(new Evidence($"no CAA record at {subject.Names.Name} or above it", "names/exchanges"), Remedy, Severity.Info);
    }

    private static CheckResult Compare(HostObservation subject, CaaPolicy policy, KnowledgeBase knowledge)
    {
        if (policy.Problem is { } problem) return CheckResult.Fail(new Evidence(problem, policy.Source), Remedy, title: "The CAA records keep every authority from issuing");

        foreach (var chain in NameRule.Chains(subject))
        {
            if (chain.Path is not PathOutcome.Trusted trusted || chain.EndsInNamedAnchor) continue;
            if (!policy.Limits(IsWildcard(chain))) continue;
            if (Identifiers(trusted, knowledge) is not { IsEmpty: false } names) return CheckResult.Inconclusive($"{policy.Words}; under which CAA name {ChainWords.Short(chain.Leaf!.Issuer)} issues is not known here");
            if (!policy.Allows(names, IsWildcard(chain)))
                return CheckResult.Fail(new Evidence($"{policy.Words}, and {ChainWords.Short(chain.Leaf!.Issuer)} issued the certificate", policy.Source), Remedy, title: "The CAA records leave out the authority that issued the certificate");
        }

        return CheckResult.Pass(new Evidence(policy.Words, policy.Source));
    }

    private static bool IsWildcard(PresentedChain chain) => chain.Name is NameMatch.Matched { ByWildcard: true };

    /// <summary>The names of whoever issued the certificate; those of the root's owner when the issuer is in no table, since a subordinate heeds them too.</summary>
    private static ImmutableArray<string> Identifiers(PathOutcome.Trusted trusted, KnowledgeBase knowledge)
    {
        foreach (var authority in trusted.Path.Skip(1))
        {
            if (authority.Subject.Organization is { } organisation && knowledge.CaaIdentifiers.Of(organisation) is { IsEmpty: false } names) return names;
        }

        return [];
    }
}
