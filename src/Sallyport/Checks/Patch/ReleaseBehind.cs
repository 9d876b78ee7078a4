using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Software;
using Sallyport.Services;

namespace Sallyport.Checks.Patch;

/// <summary>Fails when a product of a branch that is repaired answers in an older release than the branch's newest.</summary>
/// <remarks>
/// Repairs that are out have not arrived. A distribution's build is compared with the distribution's newest package, and left undecided where its revision does not show; so is a version
/// that a supported distribution ships under the same number.
/// </remarks>
[Check("PATCH-0155", Severity.Low, "A product is behind its branch's newest release", References = ["NIST SP 800-53 SI-2", "https://endoflife.date"])]
internal sealed class ReleaseBehind : ICheck<ServiceIdentity>
{
    /// <inheritdoc/>
    public CheckResult Judge(ServiceIdentity subject, KnowledgeBase knowledge) =>
        AgedProduct.Decide(subject, AgedProduct.Of(subject, knowledge), product => product.Age.Release switch
        {
            _ when product.Known.Branches.IsEmpty && product.Age.Distribution is null => null,
            _ when product.Age.Support is SupportState.Ended => null,
            ReleaseState.Behind behind => Fail(product, behind),
            ReleaseState.Newest newest => CheckResult.Pass(product.Fact($"no newer release of {newest.Branch} is known")),
            ReleaseState.Undecidable open => product.Open(open.Reason),
            _ => null,
        });

    private static CheckResult Fail(AgedProduct product, ReleaseState.Behind behind) => CheckResult.Fail(
        product.Fact($"the newest release of {behind.Branch} is {behind.Latest}{(behind.LatestDate is { } day ? $" of {day:yyyy-MM-dd}" : string.Empty)}"),
        $"Update {product.Product.Product.Name} to {behind.Latest} or later",
        title: $"{product.Product.Product.Name} is behind {behind.Latest}, the newest release of its branch");
}
