using Sallyport.Findings;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>The rule that checks of CBC padding share: what was seen of bad records is compared form by form.</summary>
internal static class PaddingRule
{
    /// <summary>Fails when <paramref name="compare"/> finds a difference.</summary>
    /// <param name="tls">What was seen.</param>
    /// <param name="compare">Two forms that are told apart, given the reactions; null when they are not.</param>
    internal static CheckResult Judge(TlsObservation tls, Func<PaddingReading, (AttackForm One, AttackForm Other)?> compare)
    {
        if (AttackRule.WithoutReaction(tls, AttackReading.For(tls, AttackPurpose.CbcOffer), "CBC padding") is { } without) return without;

        var asked = AttackReading.For(tls, AttackPurpose.CbcPadding);
        if (asked.Count == 0) return CheckResult.Inconclusive("CBC suites are taken; bad records are sent with --profile deep alone");
        if (AttackRule.WithoutReaction(tls, asked, "CBC padding") is { } unreached) return unreached;

        var reading = PaddingReading.Of(asked);
        if (reading.Problem is { } problem) return CheckResult.Inconclusive(problem);

        return compare(reading) is var (one, other)
            ? CheckResult.Fail([Met(reading, one), Met(reading, other)], AttackRemedies.Cbc)
            : CheckResult.Pass(Met(reading, AttackForm.WrongPadding), Met(reading, AttackForm.WrongMac));
    }

    private static Evidence Met(PaddingReading reading, AttackForm form) => new($"{form.Words()} was met with: {reading[form].Words}", reading[form].Source);
}
