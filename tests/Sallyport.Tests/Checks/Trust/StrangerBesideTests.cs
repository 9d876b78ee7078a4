using Sallyport.Checks;
using Sallyport.Checks.Trust;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Trust;

public sealed class StrangerBesideTests : CheckTests
{
    private static readonly Holder Stranger = Holders.Stock.Unowned("/opt/x").With(process => process with { Pid = 813 });

    internal override CheckCases Cases => new CheckCases<Holder>(new StrangerBeside())
    {
        Failing = [Beside(Stranger), InFront("192.0.2.7"), Of("eth0"), Scripts("/srv/a.py", "/srv/b.py")],
        Passing = [Holders.Stock, Beside(Holders.Stock.With(process => process with { Pid = 813 })), Beside(Holders.Stock.Executing(file => file with { Path = "/usr/lib/systemd/systemd" }).With(process => process with { Pid = 1 })),
            Beside(Holders.Stock.Executing(file => file with { Path = "/usr/lib/nginx/helper" }).With(process => process with { Pid = 814 })), Scripts("/srv/a.py", "/srv/a.py"), Heard(5353)],
        Undecided = [Holders.Hidden, Beside(Holders.Hidden)],
        Inapplicable = [Holders.Kernel],
    };

    [Theory]
    [InlineData("0.0.0.0", null, "process 813 (/opt/x) listens there too")]
    [InlineData("192.0.2.7", null, "process 813 (/opt/x) listens at 192.0.2.7:443: what comes for that address goes to it first")]
    [InlineData("0.0.0.0", "eth0", "process 813 (/opt/x) listens on eth0 alone: what comes in there goes to it first")]
    public void It_says_who_gets_what(string address, string? device, string fact)
    {
        var listener = Holders.Listener(813) with { Address = address, Device = device };

        Assert.Equal(fact, Assert.IsType<CheckResult.Failed>(new StrangerBeside().Judge(Beside(Stranger, listener), KnowledgeBase.Embedded)).Evidence[0].Fact);
    }

    private static Holder Beside(Holder other, ListenerObservation? listener = null) =>
        Holders.Stock with { Beside = [new Neighbour(other.Process, listener ?? Holders.Listener(other.Process.Pid), Holders.Stock.Listeners[0])] };

    private static Holder InFront(string address) => Beside(Stranger, Holders.Listener(813) with { Address = address });

    private static Holder Of(string device) => Beside(Stranger, Holders.Listener(813) with { Device = device });

    private static Holder Heard(ushort port) => Beside(Stranger, Holders.Listener(813) with { Protocol = ListenerProtocol.Udp, Port = port });

    private static Holder Scripts(string one, string other) =>
        Holders.Script(one) with { Beside = [new Neighbour(Holders.Script(other).Process with { Pid = 813 }, Holders.Listener(813), Holders.Stock.Listeners[0])] };
}
