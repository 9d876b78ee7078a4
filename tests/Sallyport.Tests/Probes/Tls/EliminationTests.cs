using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls;

/// <summary>The elimination against a server that is a list: it finds all of it, whatever its order, and says nothing about what it could not ask.</summary>
public sealed class EliminationTests
{
    private static readonly ushort[] Candidates = [.. Enumerable.Range(1, 60).Select(id => (ushort)id)];

    [Fact]
    public async Task Any_server_list_is_found_whole_and_its_order_proven()
    {
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var server = Some(new Random(seed));
            var asked = 0;
            var (taken, finished, trials) = await EliminateAsync(offered => Counted(ref asked, Prefer(server, offered)));
            var proof = new List<Trial>(trials);
            await new OrderProof([.. taken], trials, offered =>
            {
                proof.Add(Prefer(server, [.. offered]));
                return Task.FromResult(proof[^1]);
            }).RunAsync();

            Assert.True(finished);
            Assert.Equal(server.Order(), taken.Order());
            var order = ServerOrder.Of([.. taken], proof);
            Assert.True(order.Proven);
            Assert.Equal(server, order.Ids.AsEnumerable());
            Assert.True(asked <= (2 * server.Length) + 4, $"{asked} questions for {server.Length} values");
        }
    }

    [Fact]
    public async Task A_server_that_follows_the_guess_costs_one_question_a_value_and_few_more()
    {
        var asked = 0;
        await EliminateAsync(offered => Counted(ref asked, Prefer(Candidates[..40], offered)));

        Assert.InRange(asked, 41, 48);
    }

    [Fact]
    public async Task Doubt_ends_the_question_and_is_no_refusal()
    {
        var asked = 0;
        var (taken, finished, _) = await EliminateAsync(offered => ++asked > 5 ? new Trial(offered, null, Refused: false, "the connection was reset") : Prefer(Candidates[..10], offered));

        Assert.False(finished);
        Assert.True(taken.Count < 10);
        Assert.InRange(asked, 6, 40);
    }

    [Fact]
    public async Task A_doubt_that_passes_costs_a_question_and_nothing_else()
    {
        var asked = 0;
        var (taken, finished, _) = await EliminateAsync(offered => ++asked % 7 == 0 ? new Trial(offered, null, Refused: false, "the connection was reset") : Prefer(Candidates[..10], offered));

        Assert.True(finished);
        Assert.Equal(10, taken.Count);
    }

    private static Trial Counted(ref int asked, Trial trial)
    {
        asked++;
        return trial;
    }

    private static ushort[] Some(Random random)
    {
        var all = Candidates.ToArray();
        random.Shuffle(all);
        return all[..random.Next(0, all.Length)];
    }

    private static Trial Prefer(ushort[] server, ImmutableArray<ushort> offered) =>
        Array.Find(server, offered.Contains) is var chosen && chosen != 0 ? new Trial(offered, chosen, Refused: false, null) : new Trial(offered, null, Refused: true, null);

    private static async Task<(List<ushort> Taken, bool Finished, IReadOnlyList<Trial> Trials)> EliminateAsync(Func<ImmutableArray<ushort>, Trial> answer)
    {
        var elimination = new Elimination(Candidates, new Guess(Candidates, id => (0, 0)), offered => Task.FromResult(answer([.. offered])));
        await elimination.RunAsync();
        return (elimination.Taken, elimination.Finished, elimination.Trials);
    }
}
