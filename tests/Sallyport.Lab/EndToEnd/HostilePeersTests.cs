using Sallyport.Lab.Certificates;
using Sallyport.Lab.Hostile;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Whatever a peer does, a check ends in time, in bounded memory, with an answer that can be read, and never recommends it.</summary>
public abstract class HostilePeersTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private const long MostKilobytes = 160 * 1024;

    // What a loaded machine takes to start and end a process, on top of the time of the target.
    private static readonly TimeSpan Allowance = TimeSpan.FromSeconds(8);

    private protected static TheoryData<string> NamesOf(IEnumerable<Misbehaviour> room) => [.. room.Select(misbehaviour => misbehaviour.Name)];

    private protected async Task AssertOutcomeAsync(string name)
    {
        var misbehaviour = Misbehaviours.ByName[name];
        // Little time for those that would use all of it; enough for those that have to be got through to.
        var timeout = TimeSpan.FromSeconds(misbehaviour.Expected is Expected.Works or Expected.Noticed ? 20 : 2);
        await using var peer = new HostilePeer(misbehaviour, authority.Issue(Leaf.Good));

        var result = await authority.CheckNamedAsync("lab.example", peer.Port, "--timeout", $"{timeout.TotalSeconds}");

        Assert.True(result.Elapsed < timeout + Allowance, $"took {result.Elapsed.TotalSeconds:0.0} s: {result}");
        Assert.True(result.PeakKilobytes < MostKilobytes, $"held {result.PeakKilobytes} kB: {result}");
        Assert.True(result.State() == "open", result.ToString());
        Assert.True(Meets(misbehaviour.Expected, result.Verdict(), result.ExitCode), $"expected {misbehaviour.Expected}: {result}");
        Assert.DoesNotContain('\u001b', result.Stdout + result.Stderr);
    }

    private static bool Meets(Expected expected, string verdict, int exitCode) => expected switch
    {
        Expected.NotTls => (verdict, exitCode) == ("not-tls", 1),
        Expected.Unjudged => (verdict, exitCode) == ("inconclusive", 2),
        Expected.NeverSecure => verdict is "inconclusive" or "insecure" or "untrusted" or "not-tls" && exitCode is 1 or 2,
        Expected.Noticed => verdict != "secure" && exitCode is 0 or 1 or 2,
        _ => verdict is "secure" or "weak" && exitCode == 0,
    };
}
