using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge.Policies;
using Sallyport.Services;

namespace Sallyport.Checks.Service;

/// <summary>What the checks of the policy share: which entries are about an endpoint, and how that is told.</summary>
internal static class PolicyRule
{
    /// <summary>Decides with the entries about the endpoint; not applicable without a policy.</summary>
    /// <param name="subject">What answers.</param>
    /// <param name="policy">The policy; null when none was named.</param>
    /// <param name="judge">Decides with the entries, of which there is one at least.</param>
    internal static CheckResult With(ServiceIdentity subject, ServicePolicy? policy, Func<ImmutableArray<PolicyEntry>, CheckResult> judge)
    {
        if (policy is null) return CheckResult.NotApplicable("no policy was named (--policy FILE)");

        var entries = policy.For(subject.Host, subject.Endpoint.Address, subject.Endpoint.Port).ToImmutableArray();
        return entries.IsEmpty ? CheckResult.NotApplicable("the policy has no entry about this host and port, which SERVICE-0159 tells") : judge(entries);
    }

    /// <summary>What the policy expects, as evidence.</summary>
    internal static Evidence Expected(ServicePolicy policy, IEnumerable<PolicyEntry> entries, Func<PolicyEntry, string> words) =>
        new($"{policy.Name} expects {string.Join(", or ", entries.Select(entry => $"{words(entry)} (line {entry.Line})"))}", "policy");

    /// <summary>True when <paramref name="word"/> means <paramref name="product"/>: by id or by name.</summary>
    internal static bool Means(string word, IdentifiedProduct product) =>
        word.Equals(product.Product.Id, StringComparison.OrdinalIgnoreCase) || word.Equals(product.Product.Name, StringComparison.OrdinalIgnoreCase);
}
