using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Wire.StartTls;

namespace Sallyport.Verdicts;

/// <summary>The one sentence that answers the question, naming the reason where the answer is not a plain yes.</summary>
internal static class Headlines
{
    /// <summary>Words that are written small inside a sentence; any other first word of a title is a name.</summary>
    private static readonly string[] SmallWords = ["The ", "A ", "An ", "No ", "Not "];

    internal static string For(HostObservation seen, Verdict verdict, IReadOnlyList<Finding> findings, IReadOnlyList<CheckOutcome> outcomes, IReadOnlyList<ServiceIdentity> services)
    {
        var port = $"Port {seen.Target.Port}";
        return verdict switch
        {
            Verdict.NotOpen => NotOpen(port, seen),
            Verdict.NotTls when StartTlsNo(seen) is { } no => $"{port} is open: STARTTLS is {no}",
            Verdict.NotTls => $"{port} is open but does not speak TLS: {Answers(seen, services)}",
            Verdict.Untrusted => $"{port} is open but cannot be trusted: {Reason(findings, outcomes, Verdict.Untrusted)}",
            Verdict.Insecure => $"{port} is open but not secure: {Reason(findings, outcomes, Verdict.Insecure)}",
            Verdict.Weak => $"{port} is open: encrypted and trusted, but {Lower(findings[0].Title)}",
            Verdict.Secure => $"{port} is open: secure connection confirmed{Inside(seen)}",
            _ => $"{(IsOpen(seen) ? $"{port} is open, but the connection" : port)} could not be judged: {Gap(seen, outcomes, services)}",
        };
    }

    private static bool IsOpen(HostObservation seen) => seen.Endpoints.Any(endpoint => endpoint.Reach.State == PortState.Open);

    private static string NotOpen(string port, HostObservation seen)
    {
        if (seen.Resolution.Failure is { } failure) return $"{seen.Target.Host} cannot be reached: {failure}";
        if (seen.Endpoints.IsEmpty) return $"{port} was not tried";

        var reach = seen.Endpoints[0].Reach;
        return reach.Answer switch
        {
            PortAnswer.Reset => $"{port} is closed: the host answers, but nothing listens there",
            PortAnswer.Silence => $"{port} is filtered: no answer within {reach.After.TotalSeconds:0.#} s",
            PortAnswer.Icmp when reach.State == PortState.Filtered => $"{port} is filtered: {reach.Answer.Words}",
            _ => $"{port} is unreachable: {reach.Answer.Words}",
        };
    }

    /// <summary>How the first server that was asked to start TLS said no; null when none did.</summary>
    private static string? StartTlsNo(HostObservation seen) =>
        seen.Endpoints.Select(endpoint => endpoint.StartTls?.End).FirstOrDefault(end => end is { IsNo: true }) switch
        {
            StartTlsEnd.NotOffered => "not offered",
            StartTlsEnd.Refused refused => $"refused: {refused.Reply}",
            _ => null,
        };

    private static string Inside(HostObservation seen) => seen.Target.StartTls is { } protocol ? $" (STARTTLS {protocol.Name()})" : string.Empty;

    private static string Answers(HostObservation seen, IReadOnlyList<ServiceIdentity> services)
    {
        var name = services.Select(service => service.Words).FirstOrDefault(words => words is not null);
        var answers = seen.Endpoints.First(endpoint => endpoint.FirstAnswer is not null).FirstAnswer!.Kind switch
        {
            ServiceKind.PlainHttp => "plain HTTP answers",
            ServiceKind.Ssh => "SSH answers",
            _ when name is not null => $"{name} answers",
            _ => "something else answers",
        };
        return name is null || answers.StartsWith(name, StringComparison.Ordinal) ? answers : $"{answers} ({name})";
    }

    private static string Reason(IReadOnlyList<Finding> findings, IReadOnlyList<CheckOutcome> outcomes, Verdict meaning)
    {
        var deciding = outcomes.Where(outcome => outcome.Result is CheckResult.Failed && outcome.Check.FailureMeans == meaning).Select(outcome => outcome.Check.Id).ToHashSet();
        return Lower((findings.FirstOrDefault(finding => deciding.Contains(finding.Id)) ?? findings[0]).Title);
    }

    private static string Gap(HostObservation seen, IReadOnlyList<CheckOutcome> outcomes, IReadOnlyList<ServiceIdentity> services)
    {
        if (seen.CutShort is { } cut) return cut;

        var unfinished = seen.Endpoints.FirstOrDefault(endpoint => endpoint.Reach.State == PortState.Open && endpoint.Tls?.Handshakes.Any(h => h.IsComplete) != true);
        if (unfinished?.StartTls is { End: not StartTlsEnd.Upgraded } dialogue) return dialogue.End.Words;
        if (services.Where(service => service.Main is null).Select(service => service.Hint).FirstOrDefault(hint => hint is not null) is { } hint) return $"it is {hint}";
        if (unfinished is { FirstAnswer.Kind: ServiceKind.Silent }) return "it accepts connections and then says nothing";
        if (unfinished?.Tls?.Handshake(HandshakePurpose.Ordinary) is { } handshake) return $"the TLS handshake was {handshake.End.Words}";

        return outcomes.Where(outcome => outcome.Check.Essential).Select(outcome => outcome.Result).OfType<CheckResult.Undecided>().FirstOrDefault()?.Reason
            ?? "no certificate for the host was seen";
    }

    /// <summary>A title inside a sentence: the first letter small, unless the word is a name.</summary>
    private static string Lower(string title) =>
        SmallWords.Any(word => title.StartsWith(word, StringComparison.Ordinal)) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
