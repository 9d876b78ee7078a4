using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class RandomRepeatedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new RandomRepeated())
    {
        Failing = [Randoms.Of(3, (_, random) => random.AsSpan().Clear()), Randoms.Of(9, (_, random) => random[10] = 7), Randoms.Of(9, (_, _) => { }, number => [1, 2, 3, (byte)(number % 4)])],
        Passing = [Randoms.Good, Randoms.Of(9, (_, random) => random[3] = random[31] = 1), Randoms.Of(9, (_, _) => { }, _ => [])],
        Undecided = [Servers.Silent, Enumerated.Modern, Randoms.Of(7, (_, _) => { })],
        Inapplicable = [Servers.Modern],
    };

    [Fact]
    public void The_evidence_points_to_both_answers()
    {
        var failed = Assert.IsType<Sallyport.Checks.CheckResult.Failed>(new RandomRepeated().Judge(Randoms.Of(9, (number, random) => { if (number is 4 or 7) random.AsSpan().Fill(9); }), Sallyport.Knowledge.KnowledgeBase.Embedded));

        Assert.Equal(["tls/hellos/4", "tls/hellos/7"], failed.Evidence.Select(evidence => evidence.Source));
    }
}
