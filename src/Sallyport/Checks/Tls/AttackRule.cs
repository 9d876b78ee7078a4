using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>The rules that checks of provoked flaws share: what was not provoked is never a pass.</summary>
internal static class AttackRule
{
    /// <summary>Decides when nothing was provoked; null when there are reactions to judge.</summary>
    /// <param name="tls">What was seen.</param>
    /// <param name="asked">The exchanges about the flaw.</param>
    /// <param name="what">The flaw, in words.</param>
    internal static CheckResult? WithoutReaction(TlsObservation tls, IReadOnlyList<Placed<AttackExchange>> asked, string what)
    {
        if (asked.Count == 0) return Unasked(tls, what);
        if (asked.FirstOrDefault(placed => placed.Item.Outcome is not AttackOutcome.NotPossible) is not { } first)
            return CheckResult.NotApplicable(((AttackOutcome.NotPossible)asked[0].Item.Outcome).Reason);

        return asked.Any(placed => placed.Item.Outcome is not (AttackOutcome.NotPossible or AttackOutcome.NotReached))
            ? null
            : CheckResult.Inconclusive(((AttackOutcome.NotReached)first.Item.Outcome).Reason);
    }

    /// <summary>The reactions among <paramref name="asked"/>, each with its place.</summary>
    internal static List<(AttackOutcome.Reacted Reaction, string Source)> Reactions(IEnumerable<Placed<AttackExchange>> asked) =>
        [.. asked.Where(placed => placed.Item.Outcome is AttackOutcome.Reacted).Select(placed => ((AttackOutcome.Reacted)placed.Item.Outcome, placed.Source))];

    /// <summary>True when the peer ended the connection without a word.</summary>
    internal static bool IsDrop(AttackOutcome.Reacted reaction) => reaction is { Records.IsEmpty: true, Unreadable: false, End: NetworkFault.Closed or NetworkFault.Reset };

    /// <summary>Evidence of a reaction in words.</summary>
    internal static Evidence Met(string provocation, AttackOutcome.Reacted reaction, string source) =>
        new($"{provocation} was met with: {AttackReading.Signature(reaction)}", source);

    private static CheckResult Unasked(TlsObservation tls, string what)
    {
        var possible = tls.Versions.All.Where(pair => pair.Version >= ProtocolVersion.Ssl3 && pair.Version <= ProtocolVersion.Tls12 && pair.Answer is not Answer.No).ToList();
        if (possible.Count == 0) return CheckResult.NotApplicable("no version up to TLS 1.2 is spoken");
        if (possible.TrueForAll(pair => pair.Version == ProtocolVersion.Ssl3)) return CheckResult.Inconclusive($"{what} is not asked about over SSLv3");

        return CheckResult.Inconclusive($"{what} was not asked about");
    }
}
