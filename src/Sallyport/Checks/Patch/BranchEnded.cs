using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Software;
using Sallyport.Services;

namespace Sallyport.Checks.Patch;

/// <summary>Fails when a product answers from a branch that nobody repairs any more.</summary>
/// <remarks>
/// Flaws found after that day stay. A distribution's build is judged by the distribution's own support, and left undecided where its revision does not show: it repairs old versions for years.
/// High when the branch ended more than a year ago.
/// </remarks>
[Check("PATCH-0154", Severity.Medium, "A product's branch is not repaired any more", References = ["NIST SP 800-53 SA-22", "https://endoflife.date"])]
internal sealed class BranchEnded : ICheck<ServiceIdentity>
{
    private const int LongAgoDays = 365;

    /// <inheritdoc/>
    public CheckResult Judge(ServiceIdentity subject, KnowledgeBase knowledge) =>
        AgedProduct.Decide(subject, AgedProduct.Of(subject, knowledge), product => product.Age.Support switch
        {
            _ when product.Known.Branches.IsEmpty && product.Age.Distribution is null => null,
            SupportState.Ended ended => Fail(product, ended, DateOnly.FromDateTime(subject.SeenAt.UtcDateTime)),
            SupportState.Supported supported => CheckResult.Pass(product.Fact($"{supported.Branch} is repaired{(supported.Until is { } until ? $" until {until:yyyy-MM-dd}" : string.Empty)}")),
            SupportState.Undecidable open => product.Open(open.Reason),
            _ => null,
        });

    private static CheckResult Fail(AgedProduct product, SupportState.Ended ended, DateOnly day)
    {
        var name = product.Product.Product.Name;
        var since = ended.On is { } on ? $"ended on {on:yyyy-MM-dd}" : "has ended";
        var isLongAgo = ended.On is null || day.DayNumber - ended.On.Value.DayNumber > LongAgoDays;
        var next = ended.Successor is { } successor ? $"the newest that is repaired is {successor}" : "no branch of it is repaired";
        return CheckResult.Fail(
            product.Fact($"{ended.Branch} {since}"),
            $"Move {name} to a branch that is repaired: {next}",
            isLongAgo ? Severity.High : Severity.Medium,
            $"{name} {ended.Branch} is not repaired any more");
    }
}
