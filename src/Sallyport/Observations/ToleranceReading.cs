using Sallyport.Findings;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads whether a server takes what is unusual in a hello.</summary>
/// <remarks>
/// One answer with a ServerHello is a yes for everything in that hello. A no needs the unusual thing alone in a hello: a fatal alert to it where the same hello
/// without it was answered, or three times no answer with an answer to the control behind each of the first two. Anything less is not known.
/// </remarks>
internal static class ToleranceReading
{
    private const int DropsThatCount = 3;
    private const int ControlsThatCount = 2;

    /// <summary>Yes when <paramref name="form"/> is taken, no when it is what a hello fails for, unknown otherwise.</summary>
    internal static Answer Of(TlsObservation tls, ToleranceForm form)
    {
        var asked = Placed.In(tls.Tolerance, "tls/tolerance").Where(placed => placed.Item.Forms.Contains(form)).ToList();
        if (asked.Count == 0) return new Answer.Unknown($"{form.Words()}: not asked");
        if (asked.Find(placed => placed.Item.Hello.Outcome is HelloOutcome.ServerHello) is { } taken) return new Answer.Yes(new Evidence($"a hello with {form.Words()} was answered with {Chosen(taken.Item)}", taken.Source));

        var alone = asked.FindAll(placed => placed.Item.Forms.Length == 1);
        return Refusal(tls, alone, form) ?? Drops(tls, alone, form) ?? (Answer)new Answer.Unknown($"{form.Words()}: {Doubt(asked[^1].Item.Hello.Outcome)}");
    }

    /// <summary>What a hello met, in words.</summary>
    internal static string Doubt(HelloOutcome outcome) => outcome switch
    {
        HelloOutcome.ServerHello hello => $"answered with {hello.Version.Name}",
        HelloOutcome.Refused refused => $"refused with alert {refused.Alert.Name}",
        HelloOutcome.Violation broken => broken.Reason,
        HelloOutcome.NoAnswer none => none.Words,
        _ => "the answer was no TLS",
    };

    private static string Chosen(ToleranceExchange exchange) => exchange.Hello.Outcome is HelloOutcome.ServerHello hello ? hello.Version.Name : string.Empty;

    private static Answer.No? Refusal(TlsObservation tls, List<Placed<ToleranceExchange>> alone, ToleranceForm form)
    {
        var refusal = alone.Find(placed => placed.Item.Hello.Outcome is HelloOutcome.Refused { Alert: var alert } && Means(alert) || placed.Item.Hello.Outcome is HelloOutcome.Violation { Version: not null });
        return refusal is not null && Controls(tls, refusal.Item) > 0
            ? new Answer.No(new Evidence($"a hello with {form.Words()} was met so: {Doubt(refusal.Item.Hello.Outcome)}; without it the hello was answered", refusal.Source))
            : null;
    }

    /// <summary>Alerts that a server sends because of what it read; the others may come from load or from the way.</summary>
    private static bool Means(AlertDescription alert) =>
        HelloTrials.IsRefusal(alert) || alert == AlertDescription.DecodeError || alert == AlertDescription.UnexpectedMessage || alert == AlertDescription.UnsupportedExtension
        || alert == AlertDescription.RecordOverflow || alert == AlertDescription.NoApplicationProtocol || alert == AlertDescription.BadRecordMac;

    private static Answer.No? Drops(TlsObservation tls, List<Placed<ToleranceExchange>> alone, ToleranceForm form)
    {
        var drops = alone.FindAll(placed => placed.Item.Hello.Outcome is HelloOutcome.NoAnswer { Fault: NetworkFault.TimedOut, Bytes: 0 } || HelloTrials.IsWordlessDrop(placed.Item.Hello));
        return drops.Count >= DropsThatCount && drops.Count == alone.Count && Controls(tls, drops[0].Item) >= ControlsThatCount && !DropsOthers(tls)
            ? new Answer.No(new Evidence($"a hello with {form.Words()} was met {drops.Count} times so: {Doubt(drops[^1].Item.Hello.Outcome)}; between them the hello without it was answered", drops[^1].Source))
            : null;
    }

    /// <summary>A control that was dropped, or a hello that was dropped and answered when it was repeated: then dropping says nothing about what is in a hello.</summary>
    private static bool DropsOthers(TlsObservation tls) =>
        tls.Tolerance.Any(exchange => exchange.Hello.Outcome is HelloOutcome.NoAnswer && tls.Tolerance.Any(other => other.Hello.Outcome is HelloOutcome.ServerHello && other.Forms.SequenceEqual(exchange.Forms)))
        || tls.Tolerance.Any(exchange => exchange.Forms.IsEmpty && exchange.Hello.Outcome is HelloOutcome.NoAnswer);

    private static int Controls(TlsObservation tls, ToleranceExchange odd) =>
        tls.Tolerance.Count(exchange => exchange.Forms.IsEmpty && exchange.Hello.Version == odd.Hello.Version && exchange.Hello.Outcome is HelloOutcome.ServerHello);
}
