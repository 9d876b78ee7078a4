using System.Net;
using Sallyport.Checks;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Targets;
using Sallyport.Verdicts;

namespace Sallyport.Lab;

/// <summary>Surveys a port of this machine in the test's own process, and finds the outcome of one check.</summary>
internal static class Probing
{
    /// <summary>Looks at a port under the name that is in the lab's certificates.</summary>
    public static async Task<Assessment> AssessAsync(int port, SurveyOptions? options = null)
    {
        var target = new Target { Input = "lab.example", Host = "lab.example", Port = Port.TryParse($"{port}", out var number) ? number : default, ConnectTo = IPAddress.Loopback };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return Judgement.Of(await new Survey(options ?? new SurveyOptions(), TimeProvider.System).ObserveAsync(target, patience.Token), KnowledgeBase.Embedded);
    }

    /// <summary>What was seen at the one address.</summary>
    public static EndpointObservation Endpoint(this Assessment assessment) => assessment.Seen.Endpoints[0];

    /// <summary>The outcome of one check.</summary>
    public static CheckResult Result(this Assessment assessment, string id) => assessment.Outcomes.Single(outcome => outcome.Check.Id == id).Result;

    /// <summary>The outcome in a word and its reason, for failure messages.</summary>
    public static string Told(this CheckResult result) => result switch
    {
        CheckResult.Passed passed => $"pass: {string.Join("; ", passed.Evidence.Select(evidence => evidence.Fact))}",
        CheckResult.Failed failed => $"fail: {string.Join("; ", failed.Evidence.Select(evidence => evidence.Fact))}",
        CheckResult.DoesNotApply inapplicable => $"n/a: {inapplicable.Reason}",
        CheckResult.Undecided undecided => $"inconclusive: {undecided.Reason}",
        _ => string.Empty,
    };
}
