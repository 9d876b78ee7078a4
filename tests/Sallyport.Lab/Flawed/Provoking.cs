using System.Collections.Immutable;
using System.Net;
using Sallyport.Checks;
using Sallyport.Knowledge;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Hostile;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Reports.Json;
using Sallyport.Targets;
using Sallyport.Verdicts;

namespace Sallyport.Lab.Flawed;

/// <summary>What one survey of a server makes of the named flaws.</summary>
/// <param name="Answers">yes, no, unknown or n/a by the names of the contract.</param>
/// <param name="Assessment">All of it, for failure messages and particulars.</param>
internal sealed record Provoked(ImmutableSortedDictionary<string, string> Answers, Assessment Assessment)
{
    private static readonly ImmutableArray<string> Probed =
        ["heartbleed", "ccs", "ticketbleed", "robot", "insecureRenegotiation", "clientRenegotiation", "poodleTls", "zombiePoodle", "goldendoodle", "sleepingPoodle", "zeroLength", "luckyMinus20"];

    /// <summary>The flaws found, of those that are provoked.</summary>
    public IEnumerable<string> Found => Probed.Where(name => Answers[name] == "yes");

    public string this[string name] => Answers[name];

    /// <summary>What was seen of TLS.</summary>
    public TlsObservation Tls => Assessment.Seen.Endpoints[0].Tls!;

    /// <summary>All answers on one line.</summary>
    public string Words => string.Join(", ", Probed.Select(name => $"{name} {Answers[name]}"));

    public override string ToString() => Words + "\n"
        + string.Join('\n', Tls.Attacks.Select(attack => $"{attack.Purpose} {attack.Form} {attack.Round}: {AttackReading.Signature(attack.Outcome)}")) + "\n"
        + string.Join('\n', Assessment.Outcomes.Where(outcome => outcome.Check.Vulnerability is not null).Select(outcome => $"{outcome.Check.Id} {(outcome.Result is CheckResult.Undecided undecided ? undecided.Reason : outcome.Result.GetType().Name)}"));
}

/// <summary>Surveys a port of this machine in the test's own process: the flaws are seen by the engine, not by its command line.</summary>
internal static class Provoking
{
    public static async Task<Provoked> AskAsync(int port, SurveyProfile profile = SurveyProfile.Standard)
    {
        var target = new Target { Input = "lab.example", Host = "lab.example", Port = Port.TryParse($"{port}", out var number) ? number : default, ConnectTo = IPAddress.Loopback };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        var seen = await new Survey(new SurveyOptions { Profile = profile }, TimeProvider.System).ObserveAsync(target, patience.Token);
        var assessment = Judgement.Of(seen, KnowledgeBase.Embedded);
        return new(VulnerabilityMapping.Of(assessment.Outcomes, seen.Endpoints[0].Name), assessment);
    }

    public static async Task<Provoked> AskAsync(Flaws flaws, LabAuthority authority, SurveyProfile profile = SurveyProfile.Standard)
    {
        await using var peer = new HostilePeer(new Misbehaviour("has flaws", Expected.Works, connection => FlawedServer.ServeAsync(connection, flaws)), authority.Issue(Leaf.GoodRsa));
        return await AskAsync(peer.Port, profile);
    }
}
