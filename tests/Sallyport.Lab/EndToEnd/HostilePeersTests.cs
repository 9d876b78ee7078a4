using Sallyport.Lab.Certificates;
using Sallyport.Lab.Hostile;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Whatever a peer does, a check ends in time, in bounded memory, with an answer that can be read, and never recommends it.</summary>
public abstract class HostilePeersTests(LabAuthority authority)
{
    private const int TimeoutSeconds = 3;
    private const long MostKilobytes = 160 * 1024;

    // The time of the target, and what a loaded machine takes to start and end a process.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(TimeoutSeconds + 5);

    private protected async Task AssertOutcomeAsync(string name)
    {
        var misbehaviour = Misbehaviours.ByName[name];
        await using var peer = new HostilePeer(misbehaviour, authority.Issue(Leaf.Good));

        var result = await authority.CheckNamedAsync("lab.example", peer.Port, "--timeout", $"{TimeoutSeconds}");

        Assert.True(result.Elapsed < Deadline, $"took {result.Elapsed.TotalSeconds:0.0} s: {result}");
        Assert.True(result.PeakKilobytes < MostKilobytes, $"held {result.PeakKilobytes} kB: {result}");
        Assert.Equal("open", result.State());
        Assert.True(Meets(misbehaviour.Expected, result.Verdict(), result.ExitCode), $"expected {misbehaviour.Expected}: {result}");
        Assert.DoesNotContain('\u001b', result.Stdout + result.Stderr);
    }

    private static bool Meets(Expected expected, string verdict, int exitCode) => expected switch
    {
        Expected.NotTls => (verdict, exitCode) == ("not-tls", 1),
        Expected.Unjudged => (verdict, exitCode) == ("inconclusive", 2),
        Expected.NeverSecure => verdict is "inconclusive" or "insecure" or "untrusted" or "not-tls" && exitCode is 1 or 2,
        _ => verdict is "secure" or "weak" && exitCode == 0,
    };
}

/// <summary>Peers of which nothing can be judged, or that speak something else.</summary>
public sealed class StrangePeersTests(LabAuthority authority) : HostilePeersTests(authority), IClassFixture<LabAuthority>
{
    public static TheoryData<string> Names => [.. Misbehaviours.Names(Expected.NotTls, Expected.Unjudged)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_answer_is_clear_about_a_peer_that(string name) => AssertOutcomeAsync(name);
}

/// <summary>Peers that break the protocol.</summary>
public sealed class LyingPeersTests(LabAuthority authority) : HostilePeersTests(authority), IClassFixture<LabAuthority>
{
    public static TheoryData<string> Names => [.. Misbehaviours.Names(Expected.NeverSecure)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_answer_is_never_secure_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

/// <summary>Peers that are odd and legal.</summary>
public sealed class OddPeersTests(LabAuthority authority) : HostilePeersTests(authority), IClassFixture<LabAuthority>
{
    public static TheoryData<string> Names => [.. Misbehaviours.Names(Expected.Works)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_check_gets_through_to_a_peer_that(string name) => AssertOutcomeAsync(name);
}
