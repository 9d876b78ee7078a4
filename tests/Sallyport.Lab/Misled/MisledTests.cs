using System.Net.Sockets;
using System.Text.Json;
using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Hostile;
using Sallyport.Lab.Servers;
using Sallyport.Probes;
using Sallyport.Reports.Json;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Lab.Misled;

/// <summary>Whatever is done to one question, it alone goes without an answer, and its checks say why; every other check says what it says without.</summary>
public abstract class MisledTests
{
    /// <summary>Time enough for a loaded machine; what is silent is silent for this long.</summary>
    internal static readonly ProbeBudget Budget = new() { StepTimeout = TimeSpan.FromSeconds(1.5), TargetTimeout = TimeSpan.FromSeconds(60) };

    private protected static TheoryData<string> NamesOf(IEnumerable<Trick> room) => [.. room.Select(trick => trick.Name)];

    /// <summary>Plays a trick on the path to a server, and holds what comes of it against the same server without.</summary>
    private protected static async Task AssertMisledAsync(Baseline server, Trick trick)
    {
        var direct = await server.DirectAsync();
        var (misled, played) = await AssessAsync(server, trick);

        Assert.True(played > 0, "nobody asked the question");
        AssertInOrder(direct, misled);
        var differences = Differences(direct, misled).ToList();
        if (!differences.TrueForAll(difference => IsAllowed(difference, trick.Question.May))) differences = Both(differences, [.. Differences(direct, (await AssessAsync(server, trick)).Assessment)]);
        AssertAllowed(differences, trick.Question.May);
        if (trick.Reaction.Told.Length == 0) Assert.Empty(differences);
        else Assert.True(differences.Exists(difference => difference.After is CheckResult.Undecided undecided && trick.Reaction.Told.Any(words => undecided.Reason.Contains(words, StringComparison.Ordinal))), Told(differences));
    }

    /// <summary>The check came to its end in time, with a bounded number of connections, as JSON that can be read and with a code of the contract.</summary>
    private protected static void AssertInOrder(Assessment direct, Assessment misled)
    {
        Assert.Null(misled.Seen.CutShort);
        Assert.InRange(misled.Seen.Connections, 1, (2 * direct.Seen.Connections) + 10);
        using var document = JsonDocument.Parse(JsonReport.Write(misled));
        Assert.Equal("open", document.RootElement.GetProperty("state").GetString());
        Assert.InRange(ExitCode.For(misled, Severity.High), ExitCode.Met, ExitCode.Inconclusive);
    }

    /// <summary>Nothing differs but what may be undecided.</summary>
    private protected static void AssertAllowed(IEnumerable<Difference> differences, string may) =>
        Assert.True(differences.All(difference => IsAllowed(difference, may)), Told(differences.Where(difference => !IsAllowed(difference, may))));

    private protected static string Told(IEnumerable<Difference> differences) => string.Join('\n', differences.Select(one => $"{one.Id} {one.Before.Told()} ==> {one.After?.Told()}"));

    /// <summary>What differs between two assessments, check by check.</summary>
    private protected static IEnumerable<Difference> Differences(Assessment direct, Assessment misled) =>
        from before in direct.Outcomes
        let after = misled.Outcomes.FirstOrDefault(outcome => outcome.Check.Id == before.Check.Id)?.Result
        where before.Result.GetType() != after?.GetType()
        select new Difference(before.Check.Id, before.Result, after);

    /// <summary>A machine under load lets a question time out that nobody misled: what is to blame on the trick comes twice.</summary>
    private static List<Difference> Both(List<Difference> first, List<Difference> second) =>
        [.. first.Where(one => one.After is not CheckResult.Undecided || second.Exists(other => other.Id == one.Id))];

    private static bool IsAllowed(Difference difference, string may) => difference.After is CheckResult.Undecided && may.Split(' ').Contains(difference.Id);

    private static async Task<(Assessment Assessment, int Played)> AssessAsync(Baseline server, Trick trick)
    {
        var (number, played) = (0, 0);
        await using var path = new HostilePeer(new Misbehaviour(trick.Name, Expected.Works, async client =>
        {
            var at = await Interposed.ReadAsync(client, Interlocked.Increment(ref number), server.Port);
            if (!trick.Question.Aim(at))
            {
                await at.RelayAsync();
                return;
            }

            Interlocked.Increment(ref played);
            await trick.Reaction.Play(at);
        }), server.Credential);
        return (await Probing.AssessAsync(path.Port, new SurveyOptions { Budget = Budget }), played);
    }

    /// <summary>One check that says something else than before; null when it says nothing at all.</summary>
    internal sealed record Difference(string Id, CheckResult Before, CheckResult? After);
}
