using Sallyport.Checks;
using Sallyport.Checks.Trust;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Trust;

public sealed class PacketsWatchedTests : CheckTests
{
    private static readonly RawSocket Everything = new(RawSocketKind.Packet, 3, 9);

    internal override CheckCases Cases => new CheckCases<Holder>(new PacketsWatched())
    {
        Failing = [Watching(Holders.Stock.Unowned("/opt/x"), Everything), Watching(Holders.Script("/srv/a.py"), new RawSocket(RawSocketKind.Raw, 1, 4))],
        Passing = [Holders.Stock, Watching(Holders.Stock, Everything)],
        Undecided = [Holders.Hidden],
        Inapplicable = [Holders.Kernel],
    };

    [Theory]
    [InlineData(RawSocketKind.Packet, 3, "it holds a packet socket for every protocol")]
    [InlineData(RawSocketKind.Packet, 0x800, "it holds a packet socket for the EtherType 0x0800")]
    [InlineData(RawSocketKind.Raw, 6, "it holds a raw socket for the IP protocol 6")]
    public void It_says_what_is_watched(RawSocketKind kind, int protocol, string fact)
    {
        var watching = Watching(Holders.Stock.Unowned("/opt/x"), new RawSocket(kind, (ushort)protocol, 9));

        var evidence = Assert.Single(Assert.IsType<CheckResult.Failed>(new PacketsWatched().Judge(watching, KnowledgeBase.Embedded)).Evidence);

        Assert.Equal((fact, "/proc/812/fd/9"), (evidence.Fact, evidence.Source));
    }

    private static Holder Watching(Holder holder, RawSocket socket) => holder.With(process => process with { RawSockets = [socket] });
}
