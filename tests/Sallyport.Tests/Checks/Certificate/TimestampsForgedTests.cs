using Sallyport.Certificates;
using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class TimestampsForgedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new TimestampsForged())
    {
        Knowledge = TestLog.Listed,
        Failing =
        [
            Embedded(tbs => [Damaged(TestLog.First.ForPrecertificate(tbs))]),
            Embedded(tbs => [TestLog.First.ForPrecertificate([.. tbs, 0])]),
            Embedded(tbs => [TestLog.First.ForPrecertificate(tbs), TestLog.WithRsa.ForPrecertificate([.. tbs.Reverse()])]),
            Embedded(tbs => [TestLog.First.ForPrecertificate(tbs, Certified.Now.AddDays(1))]),
            Embedded(tbs => [TestLog.First.ForCertificate([.. tbs])]),
            Embedded(tbs => [[0, .. TestLog.WithRsa.Id, .. TestLog.First.ForPrecertificate(tbs)[33..]]]),
            InHandshake(TestLog.First.ForCertificate(Certified.Intermediate.Der)),
        ],
        Passing =
        [
            Embedded(tbs => [TestLog.First.ForPrecertificate(tbs), TestLog.WithRsa.ForPrecertificate(tbs)]),
            Embedded(tbs => [TestLog.First.ForPrecertificate(tbs, extensions: [0x00, 0x00, 0x05, 1, 2, 3, 4, 5])]),
            Embedded(tbs => [TestLog.Retired.ForPrecertificate(tbs)]),
            InHandshake(TestLog.First.ForCertificate(Certified.Leaf.Der)),
            Chains.SeenWith(seen => seen with { SctList = null, StapledOcsp = new Staple { Timestamps = TestLog.List(TestLog.First.ForCertificate(Certified.Leaf.Der)) }.Der() }),
        ],
        Undecided =
        [
            Chains.Unreadable,
            Chains.Good,
            Chains.SeenWith(seen => seen with { SctList = null, Handshakes = [] }),
            Embedded(tbs => [TestLog.First.ForPrecertificate(tbs), TestLog.Unlisted.ForPrecertificate(tbs)]),
            PresentedChain.Read(Chains.Seen(TestLog.Embedded(tbs => [TestLog.First.ForPrecertificate(tbs)])) with { SctList = null }),
        ],
        Inapplicable = [Chains.SeenWith(seen => seen with { SctList = null })],
    };

    [Fact]
    public void A_log_that_is_in_no_list_is_named_by_its_id()
    {
        var result = new TimestampsForged().Judge(Embedded(tbs => [TestLog.Unlisted.ForPrecertificate(tbs)]), TestLog.Listed);

        Assert.Contains(Convert.ToBase64String(TestLog.Unlisted.Id), Assert.IsType<CheckResult.Undecided>(result).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_retired_log_is_called_so()
    {
        var result = new TimestampsForged().Judge(Embedded(tbs => [TestLog.Retired.ForPrecertificate(tbs)]), TestLog.Listed);

        Assert.Contains("retired since", Assert.Single(Assert.IsType<CheckResult.Passed>(result).Evidence).Fact, StringComparison.Ordinal);
    }

    private static PresentedChain Embedded(Func<byte[], System.Collections.Immutable.ImmutableArray<byte[]>> timestampsOf) =>
        PresentedChain.Read(Chains.Seen(TestLog.Embedded(timestampsOf), Certified.Intermediate) with { SctList = null });

    private static PresentedChain InHandshake(byte[] timestamp) => Chains.SeenWith(seen => seen with { SctList = [.. TestLog.List(timestamp)] });

    private static byte[] Damaged(byte[] timestamp)
    {
        timestamp[^1] ^= 1;
        return timestamp;
    }
}
