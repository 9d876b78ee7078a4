using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>The rule for second hellos inside a finished handshake.</summary>
internal static class RenegotiationRule
{
    /// <summary>Yes when a handshake message answered the hello, no when an alert did, or when the connection was ended twice.</summary>
    internal static Answer Taken(TlsObservation tls, AttackForm form)
    {
        var asked = AttackReading.For(tls, AttackPurpose.Renegotiation).FindAll(placed => placed.Item.Form == form);
        var reactions = AttackRule.Reactions(asked);
        var words = form.Words();
        if (reactions.Find(pair => IsTaken(pair.Reaction)) is { Reaction: not null, Source: var at }) return new Answer.Yes(new Evidence($"{words} was answered with a handshake", at));
        if (reactions.Find(pair => pair.Reaction.Records.Any(record => record.Type == ContentType.Alert)) is { Reaction: { } alerted, Source: var source })
            return new Answer.No(AttackRule.Met(words, alerted, source));
        if (reactions.Count >= 2 && reactions.TrueForAll(pair => AttackRule.IsDrop(pair.Reaction)))
            return new Answer.No(AttackRule.Met($"{words}, each of {reactions.Count} times,", reactions[0].Reaction, reactions[0].Source));

        return new Answer.Unknown(asked.Count == 0 ? $"{words} was not sent" : $"{words}: {AttackReading.Signature(asked[^1].Item.Outcome)}");
    }

    /// <summary>The connection was given up here because a handshake message came.</summary>
    private static bool IsTaken(AttackOutcome.Reacted reaction) => reaction is { End: null, Records: [.., { Type: ContentType.Handshake }] };
}
