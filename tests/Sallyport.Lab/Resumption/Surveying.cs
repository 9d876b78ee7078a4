using System.Net;
using Sallyport.Checks;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Targets;
using Sallyport.Verdicts;

namespace Sallyport.Lab.Resumption;

/// <summary>What one survey of a server brought, read by way back and by check.</summary>
internal sealed record Surveyed(HostObservation Seen, Assessment Assessment)
{
    public TlsObservation Tls => Seen.Endpoints[0].Tls ?? throw new InvalidOperationException("nothing of TLS was seen");

    /// <summary>Each attempt of one way in a word.</summary>
    public string[] Back(ResumptionWay way) => [.. Tls.Resumptions.Where(trial => trial.Way == way).Select(Word)];

    /// <summary>What a check decided, in a word.</summary>
    public string Check(string id) => Assessment.Outcomes.Single(outcome => outcome.Check.Id == id).Result switch
    {
        CheckResult.Passed => "pass",
        CheckResult.Failed => "fail",
        CheckResult.DoesNotApply => "n/a",
        CheckResult.Undecided undecided => $"unknown: {undecided.Reason}",
        _ => "",
    };

    public CheckResult.Failed Failure(string id) => (CheckResult.Failed)Assessment.Outcomes.Single(outcome => outcome.Check.Id == id).Result;

    private static string Word(ResumptionTrial trial) =>
        trial.NotGiven is not null ? "not given" : trial.Succeeded ? "taken up" : trial.Declined ? "from the start" : trial.Handshake?.End.Words ?? "no connection";
}

/// <summary>Surveys a port of this machine in the test's own process.</summary>
internal static class Surveying
{
    public static async Task<Surveyed> AskAsync(int port, SurveyProfile profile = SurveyProfile.Standard)
    {
        var target = new Target { Input = "lab.example", Host = "lab.example", Port = Port.TryParse($"{port}", out var number) ? number : default, ConnectTo = IPAddress.Loopback };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var seen = await new Survey(new SurveyOptions { Profile = profile }, TimeProvider.System).ObserveAsync(target, patience.Token);
        return new Surveyed(seen, Judgement.Of(seen, KnowledgeBase.Embedded));
    }
}
