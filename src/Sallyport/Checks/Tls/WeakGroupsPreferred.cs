using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server decides on the group and puts one below 128 bits of strength before one of 128 bits or more.</summary>
/// <remarks>Clients that know both then get the weaker one.</remarks>
[Check("TLS-0030", Severity.Info, "A weaker group comes before a stronger one", References = ["RFC 8446 4.2.7", "SP 800-57 5.6.1"])]
internal sealed class WeakGroupsPreferred : ICheck<TlsObservation>
{
    private const string Remedy =
        "Name the groups. nginx: ssl_ecdh_curve X25519:prime256v1:secp384r1; Apache: SSLOpenSSLConfCmd Groups X25519:prime256v1:secp384r1; HAProxy: curves X25519:P-256:P-384 on the "
        + "bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        var support = GroupSupport.Of(subject);
        var groups = support.Tls13.IsEmpty ? support.Legacy : support.Tls13;
        if (groups.IsEmpty) return (support.LegacyIncomplete ?? support.Tls13Incomplete) is { } gap ? CheckResult.Inconclusive(gap) : CheckResult.NotApplicable("no group is taken");
        if (groups.Length == 1) return (support.Tls13.IsEmpty ? support.LegacyIncomplete : support.Tls13Incomplete) is { } open ? CheckResult.Inconclusive(open) : CheckResult.NotApplicable($"{groups[0].Name} is the only group");
        if (support.Preference == ServerPreference.Client) return CheckResult.Pass(new Evidence("the client's order of groups decides", EnumerationRule.Source(subject, groups[0])));
        if (support.Preference == ServerPreference.Unknown) return CheckResult.Inconclusive("whose order of groups decides was not seen");

        return ByOrder(subject, groups);
    }

    private static CheckResult ByOrder(TlsObservation subject, ImmutableArray<NamedGroup> groups)
    {
        var order = $"the server's order is {EnumerationRule.Names(groups)}";
        var rest = groups.SkipWhile(IsStrong).ToList();
        return rest.Exists(IsStrong)
            ? CheckResult.Fail(new Evidence($"{rest[0].Name} comes before {rest.Find(IsStrong).Name}: {order}", EnumerationRule.Source(subject, rest[0])), Remedy)
            : CheckResult.Pass(new Evidence(order, EnumerationRule.Source(subject, groups[0])));
    }

    private static bool IsStrong(NamedGroup group) => group.StrengthBits >= 128;
}
