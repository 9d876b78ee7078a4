using System.Collections.Concurrent;
using Sallyport.Checks;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Hostile;
using Sallyport.Observations;
using Sallyport.Probes;
using Xunit;

namespace Sallyport.Lab.Misled;

/// <summary>Questions that one connection can answer share it, and each check still has its answer.</summary>
public sealed class SharedConnectionsTests(ModernBaseline server) : IClassFixture<ModernBaseline>
{
    /// <summary>Longer than a loaded machine keeps anything waiting: what is asked again would be counted twice.</summary>
    private static readonly ProbeBudget Patient = new() { StepTimeout = TimeSpan.FromSeconds(15), TargetTimeout = TimeSpan.FromSeconds(60) };

    [LabFact(Needs = "nginx")]
    public async Task Heartbeats_renegotiations_and_foreign_protocols_ride_on_what_is_asked_anyway()
    {
        var asked = new ConcurrentBag<string>();
        var number = 0;
        await using var path = new HostilePeer(new Misbehaviour("counts", Expected.Works, async client =>
        {
            var at = await Interposed.ReadAsync(client, Interlocked.Increment(ref number), server.Port);
            if (Aim.Heartbeat(at)) asked.Add("heartbeats");
            if (Aim.OtherProtocols(at)) asked.Add(Aim.Large(at) ? "foreign protocols in a large hello" : "foreign protocols");
            if (Aim.Large(at)) asked.Add("large hellos");
            await at.RelayAsync();
        }), server.Credential);

        var assessment = await Probing.AssessAsync(path.Port, new SurveyOptions { Budget = Patient });

        // nginx takes http/1.0 of the foreign protocols, so the rest is asked for once more.
        Assert.Equal(["foreign protocols", "foreign protocols in a large hello", "heartbeats", "large hellos"], asked.Order(StringComparer.Ordinal));
        Assert.Single(assessment.Endpoint().Tls!.Attacks.Where(attack => attack.Purpose == AttackPurpose.Renegotiation).Select(attack => attack.SentAt).Distinct());
        Assert.All(
            (string[])["TLS-0036", "TLS-0050", "TLS-0051", "TLS-0063", "TLS-0067", "VULN-0084", "VULN-0096"],
            id => Assert.True(assessment.Result(id) is CheckResult.Passed, $"{id} {assessment.Result(id).Told()}"));
        Assert.True(assessment.Result("VULN-0083") is CheckResult.DoesNotApply { Reason: "heartbeats are not taken" }, assessment.Result("VULN-0083").Told());
    }
}
