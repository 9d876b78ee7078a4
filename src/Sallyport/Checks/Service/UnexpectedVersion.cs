using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Policies;
using Sallyport.Services;

namespace Sallyport.Checks.Service;

/// <summary>Fails when a product answers in a version that the policy does not allow.</summary>
/// <remarks>The version is the one that the wire carries; where it carries none, or one that cannot be compared, the demand stays open.</remarks>
[Check("SERVICE-0160", Severity.Medium, "A version is not as the policy demands", References = ["NIST SP 800-53 SI-2"])]
internal sealed class UnexpectedVersion : ICheck<ServiceIdentity>
{
    private const string Remedy = "Update the product to a version that the policy allows, or correct the demand in the policy file";

    /// <inheritdoc/>
    public CheckResult Judge(ServiceIdentity subject, KnowledgeBase knowledge) => PolicyRule.With(subject, knowledge.Policy, entries =>
    {
        var demands = entries.SelectMany(entry => entry.Versions).ToList();
        var asked = (from demand in demands from product in subject.Products where PolicyRule.Means(demand.Product, product) select (demand, product)).ToList();
        if (asked.Count == 0) return CheckResult.NotApplicable("the policy demands no version of what answers");
        if (asked.Find(pair => Allows(pair.demand, pair.product) == false) is { demand: { } broken, product: var old })
            return CheckResult.Fail([new Evidence($"{old.Product.Name} {old.Version!.Text} answers, and {knowledge.Policy!.Name} demands {broken.Text}", old.Version.Shown.Source)], Remedy);
        if (asked.Find(pair => Allows(pair.demand, pair.product) is null) is { demand: { }, product: var hidden })
            return CheckResult.Inconclusive($"the wire carries no version of {hidden.Product.Name} that can be compared");

        return CheckResult.Pass([.. asked.Select(pair => new Evidence($"{pair.product.Product.Name} {pair.product.Version!.Text} meets {pair.demand.Text}", pair.product.Version.Shown.Source))]);
    });

    private static bool? Allows(VersionDemand demand, IdentifiedProduct product) => product.Version is { } version ? demand.Allows(version.Text) : null;
}
