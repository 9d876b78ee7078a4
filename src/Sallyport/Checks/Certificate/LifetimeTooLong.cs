using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the certificate lives longer than publicly trusted ones may, by the rule of the day on which it was issued.</summary>
/// <remarks>
/// Browsers refuse what a public authority issues beyond the limit. A chain that ends in the system's trust store counts as public here: an authority that an
/// administrator added is exempt from the rule and cannot be told apart.
/// </remarks>
[Check("CERT-0112", Severity.Low, "The certificate lives longer than public ones may",
    References = ["CA/B Baseline Requirements 6.3.2", "CA/B ballot SC-081v3"])]
internal sealed class LifetimeTooLong : ICheck<PresentedChain>
{
    private const string Remedy =
        "Have a shorter certificate issued, and renewed by itself: an ACME client such as certbot or acme.sh with 90 days or less. "
        + "Nothing to do when the authority is your own";

    /// <summary>Both ends count (Baseline Requirements 1.6.1, "validity period").</summary>
    private static readonly TimeSpan LastSecond = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is not { } leaf) return ChainWords.Unread(subject);
        if (subject.Path is not PathOutcome.Trusted)
            return CheckResult.NotApplicable("the limits bind publicly trusted certificates, and this one is not trusted here");
        if (subject.EndsInNamedAnchor) return CheckResult.NotApplicable("the limits bind public authorities, and this one was named for this run");
        if (knowledge.Lifetimes.LimitAt(leaf.NotBefore) is not { } limit)
            return CheckResult.NotApplicable($"no limit was in force on {ChainWords.Day(leaf.NotBefore)}");

        var life = leaf.NotAfter - leaf.NotBefore + LastSecond;
        var fact = ChainWords.Fact($"issued on {ChainWords.Day(leaf.NotBefore)} for {life.TotalDays:0.#} days, where {limit.TotalDays:0} are allowed");
        return life > limit ? CheckResult.Fail(fact, Remedy) : CheckResult.Pass(fact);
    }
}
