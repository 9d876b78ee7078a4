using Sallyport.Findings;

namespace Sallyport.Observations;

/// <summary>Reads the answer to a yes-or-no question from the hellos that asked it.</summary>
internal static class HelloReading
{
    /// <summary>Decides yes, no or unknown from all hellos sent for <paramref name="purpose"/>.</summary>
    /// <param name="tls">What was seen.</param>
    /// <param name="purpose">The question.</param>
    /// <param name="shows">The fact that an outcome proves, when it is a yes; null when it proves none.</param>
    /// <param name="subject">What was offered, for the evidence of a no.</param>
    internal static Answer Read(TlsObservation tls, HelloPurpose purpose, Func<HelloOutcome, string?> shows, string subject)
    {
        var asked = tls.HellosFor(purpose).ToList();
        foreach (var (hello, source) in asked)
        {
            if (shows(hello.Outcome) is { } fact) return new Answer.Yes(new Evidence(fact, source));
        }

        foreach (var (hello, source) in asked)
        {
            if (Refusal(hello.Outcome) is { } refusal) return new Answer.No(new Evidence($"a hello with {subject} was {refusal}", source));
        }

        return asked.Count == 0 ? new Answer.Unknown($"{subject} was not asked for") : FromDrops(tls, asked, subject);
    }

    /// <summary>The refusal in words when the outcome is one beyond doubt.</summary>
    private static string? Refusal(HelloOutcome outcome) => outcome switch
    {
        HelloOutcome.Refused refused when !AlertReading.IsBesideTheOffer(refused.Alert) => $"refused with alert {refused.Alert.Name}",
        HelloOutcome.ServerHello other => $"answered with {other.Version.Name} and {other.Suite.Name}",
        HelloOutcome.Violation { Version: { } version } => $"answered with {version.Name}",
        HelloOutcome.Ssl2ServerHello => "answered with SSLv2",
        _ => null,
    };

    private static Answer FromDrops(TlsObservation tls, List<AskedHello> asked, string subject)
    {
        var drops = asked.Where(pair => HelloTrials.IsWordlessDrop(pair.Hello)).ToList();
        if (drops.Count >= 2 && drops.Count == asked.Count && AnswersOthers(tls) && !HelloTrials.DropsAtRandom(tls) && IsConfirmed(tls, asked[0].Hello))
            return new Answer.No(new Evidence($"a hello with {subject} was dropped {drops.Count} times, while others were answered", drops[0].Source));

        return new Answer.Unknown($"{subject}: {asked[^1].Hello.Outcome switch
        {
            HelloOutcome.NoAnswer none => none.Words,
            HelloOutcome.Refused refused => $"alert {refused.Alert.Name} came, which refuses nothing that was offered",
            HelloOutcome.NotTls => "the answer was no TLS",
            HelloOutcome.Violation broken => broken.Reason,
            _ => "no answer that decides",
        }}");
    }

    /// <summary>A version is asked for once more between two others, which a limit would drop as well (<see cref="HelloTrials.IsFramed"/>); nothing else is.</summary>
    private static bool IsConfirmed(TlsObservation tls, HelloExchange asked) => !HelloTrials.AsksVersion(asked) || HelloTrials.IsFramed(tls, asked.Purpose);

    private static bool AnswersOthers(TlsObservation tls) =>
        tls.Handshakes.Any(handshake => handshake.Version is not null)
        || tls.Hellos.Any(hello => hello.Outcome is HelloOutcome.ServerHello or HelloOutcome.Ssl2ServerHello);
}
