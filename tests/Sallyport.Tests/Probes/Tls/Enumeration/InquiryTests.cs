using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Tls;
using Sallyport.Probes.Tls.Enumeration;
using Xunit;

namespace Sallyport.Tests.Probes.Tls.Enumeration;

/// <summary>The inquiry against a server that is a list: it finds all of it, whatever its order, and says nothing about what it could not ask.</summary>
public sealed class InquiryTests
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
            Assert.True(asked <= (5 * server.Length / 2) + 16, $"seed {seed}: {asked} questions for {server.Length} values");
        }
    }

    [Fact]
    public async Task A_server_that_follows_the_guess_costs_one_question_a_value_and_few_more()
    {
        var asked = 0;
        await EliminateAsync(offered => Counted(ref asked, Prefer(Candidates[..40], offered)));

        Assert.InRange(asked, 41, 57);
    }

    [Fact]
    public async Task Connections_are_asked_for_ahead_while_more_is_to_come_and_all_given_back_at_the_end()
    {
        var (ahead, most) = (0, 0);
        var list = new Elimination(Candidates, new Guess(Candidates, id => (0, 0), id => (0.9, 1)));
        await new Inquiry([list], [], async offered =>
        {
            await Task.Yield();
            return [Prefer(Candidates[..40], [.. offered[0]])];
        })
        {
            Ahead = more => most = Math.Max(most, ahead += more),
        }.RunAsync();

        Assert.InRange(most, 1, 16);
        Assert.Equal(0, ahead);
    }

    [Theory]
    [InlineData("modern", "C030 C02F CCA8", 7)]
    [InlineData("wide", "C02C C030 009F CCA9 CCA8 CCAA C0AF C0AD C0A3 C09F C05D C061 C053 C02B C02F 009E C0AE C0AC C0A2 C09E C05C C060 C052 C024 C028 006B C073 C077 00C4 C023 C027 0067 C072 C076 00BE C00A C014 0039 0088 C009 C013 0033 0045 009D C0A1 C09D C051 009C C0A0 C09C C050 003D 00C0 003C 00BA 0035 0084 002F 0041", 68)]
    [InlineData("default", "C02C C030 009F CCA9 CCA8 CCAA C02B C02F 009E C024 C028 006B C023 C027 0067 C00A C014 0039 C009 C013 0033 009D 009C 003D 003C 0035 002F", 30)]
    public async Task Servers_as_they_are_cost_little_more_than_their_lists(string kind, string suites, int most)
    {
        ushort[] server = [.. suites.Split(' ').Select(id => ushort.Parse(id, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture))];
        var part = SuiteRank.Sort(OfferedSets.Ordinary);
        var list = new Elimination(part, SuiteRank.Guess(part));
        var asked = 0;
        await new Inquiry([list], [], async offered =>
        {
            asked++;
            await Task.Yield();
            return [Prefer(server, [.. offered[0]])];
        }).RunAsync();

        Assert.Equal(server.Order(), list.Taken.Order());
        Assert.True(asked <= most, $"{kind}: {asked} questions for {server.Length} suites");
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

    /// <summary>A server that refuses as it should, and leaves every choice of some values half said: the same question does not go on for ever.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    public async Task Doubts_that_stay_between_refusals_end_the_question_too(int clear)
    {
        var asked = 0;
        var (_, finished, _) = await EliminateAsync(offered => Counted(ref asked, Prefer(Candidates[..10], offered) is { Chosen: > 0 and var chosen } && chosen > clear ? new Trial(offered, null, Refused: false, "half an answer") : Prefer(Candidates[..10], offered)));

        Assert.Equal(clear == 10, finished);
        Assert.InRange(asked, 2, 60);
    }

    [Fact]
    public async Task A_favourite_of_another_list_that_goes_along_proves_where_the_lists_meet()
    {
        ushort[] server = [.. Candidates[..20], 101, 102, 103];
        var (first, _) = await BesideAsync(server, 101);

        Assert.True(first.Finished);
        Assert.Equal(Candidates[..20], first.Taken);
        var others = new[] { Prefer(server, [101, 102, 103]), Prefer(server, [102, 103]) };
        Assert.True(ServerOrder.Of([.. first.Taken, 101, 102, 103], [.. first.Trials, .. others]).Proven);
    }

    [Fact]
    public async Task A_favourite_that_comes_before_some_of_the_list_hides_none_of_them()
    {
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var random = new Random(seed);
            ushort[] server = [.. Some(random), 101];
            random.Shuffle(server);
            var (first, asked) = await BesideAsync(server, 101);

            Assert.True(first.Finished, $"seed {seed}");
            Assert.Equal(server.Where(id => id != 101).Order(), first.Taken.Order());
            Assert.True(asked <= (5 * server.Length / 2) + 32, $"seed {seed}: {asked} questions for {server.Length} values");
            Assert.Equal(server.AsEnumerable(), await ProvenAsync(server, [.. first.Taken, 101], first.Trials));
        }
    }

    private static async Task<IEnumerable<ushort>> ProvenAsync(ushort[] server, ushort[] found, IReadOnlyList<Trial> known)
    {
        var trials = new List<Trial>(known);
        await new OrderProof(found, known, offered =>
        {
            trials.Add(Prefer(server, [.. offered]));
            return Task.FromResult(trials[^1]);
        }).RunAsync();
        return ServerOrder.Of([.. found], trials).Ids;
    }

    private static async Task<(Elimination First, int Asked)> BesideAsync(ushort[] server, ushort favourite)
    {
        var first = new Elimination(Candidates, new Guess(Candidates, id => (0, 0), id => (0.9, 1)));
        var asked = 0;
        await new Inquiry([first], [], async offered =>
        {
            await Task.Yield();
            return [Counted(ref asked, Prefer(server, [.. offered[0]]))];
        })
        {
            Behind = Task.FromResult<ushort[]>([favourite]),
        }.RunAsync();
        return (first, asked);
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
        var elimination = new Elimination(Candidates, new Guess(Candidates, id => (0, 0), id => (0.9, 1)));
        await new Inquiry([elimination], [], offered => Task.FromResult<Trial[]>([answer([.. offered[0]])])).RunAsync();
        return (elimination.Taken, elimination.Finished, elimination.Trials);
    }
}
