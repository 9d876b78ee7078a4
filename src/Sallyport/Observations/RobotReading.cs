using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>How much reactions to RSA key exchanges tell of their padding.</summary>
internal enum OracleStrength
{
    /// <summary>Nothing that stays.</summary>
    None,

    /// <summary>Only whether it is well formed as a whole.</summary>
    Weak,

    /// <summary>In which way it is wrong.</summary>
    Strong,
}

/// <summary>What one way of sending RSA key exchanges, with or without a Finished behind them, showed.</summary>
/// <param name="Words">The way in words.</param>
/// <param name="Asked">The exchanges.</param>
/// <param name="Strength">What they tell of the padding.</param>
/// <param name="Reactions">One entry a form, when each form met the same reaction in every round.</param>
/// <param name="Problem">Why they decide nothing; null when they do.</param>
internal sealed record RobotReading(string Words, List<Placed<AttackExchange>> Asked, OracleStrength Strength, ImmutableArray<RobotReaction> Reactions, string? Problem)
{
    private const int Forms = 5;
    private static readonly AttackForm[] Malformed = [AttackForm.WrongFirstBytes, AttackForm.MisplacedZero, AttackForm.NoZero];

    /// <summary>The reaction that all forms met; the first when they differ.</summary>
    internal string Common => Reactions[0].Signature;

    /// <summary>Reads one way.</summary>
    internal static RobotReading Of(TlsObservation tls, AttackPurpose way)
    {
        var asked = AttackReading.For(tls, way);
        var words = way == AttackPurpose.Robot ? "with a Finished behind it" : "with nothing behind it";
        RobotReading Undecided(string problem) => new(words, asked, OracleStrength.None, [], problem);

        if (asked.Find(placed => placed.Item.Outcome is not AttackOutcome.Reacted) is { } unreached)
            return Undecided($"a key exchange {words} was not sent: {AttackReading.Signature(unreached.Item.Outcome)}");

        var forms = asked.GroupBy(placed => placed.Item.Form).ToList();
        if (forms.Count < Forms) return Undecided($"not all key exchanges {words} were sent");
        if (forms.Exists(form => form.Select(placed => AttackReading.Signature(placed.Item.Outcome)).Distinct(StringComparer.Ordinal).Skip(1).Any()))
            return Undecided($"reactions to key exchanges {words} change from one time to the next");

        var reactions = forms.Select(form => new RobotReaction(form.Key, AttackReading.Signature(form.First().Item.Outcome), form.First().Source)).ToImmutableArray();
        var strength = Judge(reactions);
        return strength == OracleStrength.None && way == AttackPurpose.Robot && reactions[0].Signature == NetworkFault.TimedOut.Words()
            ? Undecided($"no key exchange {words} was answered")
            : new(words, asked, strength, reactions, null);
    }

    private static OracleStrength Judge(ImmutableArray<RobotReaction> reactions)
    {
        if (Kinds(reactions) == 1) return OracleStrength.None;

        return Kinds(reactions.Where(reaction => Malformed.Contains(reaction.Form))) == 1 ? OracleStrength.Weak : OracleStrength.Strong;
    }

    private static int Kinds(IEnumerable<RobotReaction> reactions) => reactions.Select(reaction => reaction.Signature).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>How one form of key exchange was met, the same in every round.</summary>
/// <param name="Form">The form.</param>
/// <param name="Signature">The reaction in words.</param>
/// <param name="Source">Where the first of them stands.</param>
internal sealed record RobotReaction(AttackForm Form, string Signature, string Source);
