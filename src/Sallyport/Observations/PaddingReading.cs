using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads how CBC records with wrong padding or MAC were met, form by form, when each form met the same in every round.</summary>
/// <param name="Reactions">What each form met.</param>
/// <param name="Problem">Why they decide nothing; null when they do.</param>
internal sealed record PaddingReading(ImmutableDictionary<AttackForm, PaddingReaction> Reactions, string? Problem)
{
    private const int Rounds = 3;
    private const int Forms = 7;

    /// <summary>What <paramref name="form"/> met.</summary>
    internal PaddingReaction this[AttackForm form] => Reactions[form];

    /// <summary>Reads all of them.</summary>
    internal static PaddingReading Of(IReadOnlyList<Placed<AttackExchange>> asked)
    {
        var unreached = asked.FirstOrDefault(placed => placed.Item.Outcome is not AttackOutcome.Reacted);
        if (unreached is not null) return Undecided($"a bad CBC record was not sent: {AttackReading.Signature(unreached.Item.Outcome)}");

        var forms = asked.Where(placed => placed.Item.Form is >= AttackForm.ValidRecord and <= AttackForm.OverlongPadding).GroupBy(placed => placed.Item.Form).ToList();
        if (forms.Count < Forms) return Undecided("not all bad CBC records were sent");
        if (forms.Exists(form => form.Count() < Rounds)) return Undecided("bad CBC records were not sent three times each");
        if (forms.Find(form => form.Select(Words).Distinct(StringComparer.Ordinal).Skip(1).Any()) is { } unsteady)
            return Undecided($"reactions to {unsteady.Key.Words()} change from one time to the next");

        return new(forms.ToImmutableDictionary(form => form.Key, Gather), null);
    }

    /// <summary>The records that came, alerts by name, and whether silence ended it. A close and a reset are one: which of them comes is a matter of timing.</summary>
    internal static string Words(AttackOutcome.Reacted reaction)
    {
        var records = reaction.Unreadable ? ["an answer that is no TLS"] : reaction.Records.Select(Named).ToList();
        records.Add(reaction.End switch
        {
            NetworkFault.TimedOut => records.Count == 0 ? "silence" : "then silence",
            null => "more",
            _ => "the end of the connection",
        });
        return string.Join(", ", records);
    }

    private static PaddingReading Undecided(string problem) => new(ImmutableDictionary<AttackForm, PaddingReaction>.Empty, problem);

    private static string Words(Placed<AttackExchange> placed) => Words((AttackOutcome.Reacted)placed.Item.Outcome);

    /// <summary>How many records carry application data depends on how the page is cut.</summary>
    private static string Named(SeenRecord record) => record.Type switch
    {
        ContentType.Alert => AttackReading.AlertWords(record),
        ContentType.ApplicationData => "data",
        _ => "a record of another type",
    };

    private static PaddingReaction Gather(IGrouping<AttackForm, Placed<AttackExchange>> form)
    {
        var reactions = form.Select(placed => (AttackOutcome.Reacted)placed.Item.Outcome).ToList();
        return new(
            Words(reactions[0]), form.First().Source, reactions[0] is { Records.IsEmpty: true, End: NetworkFault.TimedOut },
            reactions.Min(reaction => reaction.Took), reactions.Max(reaction => reaction.Took));
    }
}

/// <summary>What one form of record met, the same in every round.</summary>
/// <param name="Words">The reaction in words; alike when these are.</param>
/// <param name="Source">Where the first of them stands.</param>
/// <param name="IsSilence">True when nothing came at all.</param>
/// <param name="Fastest">The least time to the first answer or the end.</param>
/// <param name="Slowest">The greatest.</param>
internal sealed record PaddingReaction(string Words, string Source, bool IsSilence, TimeSpan Fastest, TimeSpan Slowest)
{
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(100);

    /// <summary>True when both answered, and not alike.</summary>
    internal bool SaysOtherThan(PaddingReaction other) => Words != other.Words && !IsSilence && !other.IsSilence;

    /// <summary>True when one was silent and the other not, or when every answer to the one came far later than every answer to the other.</summary>
    internal bool WaitsOtherThan(PaddingReaction other) => IsSilence != other.IsSilence || IsLater(this, other) || IsLater(other, this);

    private static bool IsLater(PaddingReaction one, PaddingReaction other) => one.Fastest > (3 * other.Slowest) + Noise;
}
