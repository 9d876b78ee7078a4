using Sallyport.Host.Windows;
using Sallyport.Observations.Local;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Host.Windows;

/// <summary>Who holds an endpoint: its opener, nobody, or those that the kernel keeps it for.</summary>
public sealed class OwnedListenersTests
{
    private static readonly ProcessObservation Worker = SystemHolders.Service.Process;
    private static readonly Dictionary<int, ProcessObservation> Processes = new() { [Worker.Pid] = Worker };

    [Fact]
    public void The_opener_holds_it()
    {
        List<Gap> gaps = [];
        var listener = OwnedListeners.Make(Endpoint(2688, Worker.StartedAt.AddSeconds(1)), null, Processes, gaps);

        Assert.Equal((2688, "0.0.0.0:443", ListenerObservation.UnknownUser), (Assert.Single(listener.Holds).Pid, listener.Endpoint, listener.User));
        Assert.Empty(gaps);
    }

    [Fact]
    public void A_process_that_began_after_the_port_was_bound_is_raced_and_no_holder()
    {
        List<Gap> gaps = [];
        var listener = OwnedListeners.Make(Endpoint(2688, Worker.StartedAt.AddSeconds(-1)), null, Processes, gaps);

        Assert.Empty(listener.Holds);
        Assert.Equal(("process 2688", GapKind.Raced, true), (Assert.Single(gaps).Subject, gaps[0].Kind, gaps[0].Hides));
    }

    [Fact]
    public void A_time_that_is_not_told_casts_no_doubt() => Assert.Single(OwnedListeners.Make(Endpoint(2688, null), null, Processes, []).Holds);

    [Fact]
    public void A_process_that_was_not_read_holds_nothing() => Assert.Empty(OwnedListeners.Make(Endpoint(77, null), null, Processes, []).Holds);

    [Fact]
    public void What_the_kernel_keeps_is_held_by_those_attached_to_its_queues()
    {
        var kernel = new KernelServer("http.sys", [new KernelQueue("DefaultAppPool", [2688, 99], ["HTTPS://+:443/"])], []);
        var listener = OwnedListeners.Make(Endpoint(HttpKeeper.Kernel, null), kernel, Processes, []);

        Assert.Equal((2688, "http.sys"), (Assert.Single(listener.Holds).Pid, listener.Through!.Name));
    }

    [Fact]
    public void An_endpoint_is_known_again_and_another_is_not()
    {
        var cookie = OwnedListeners.Cookie(Endpoint(2688, null));

        Assert.Equal(cookie, OwnedListeners.Cookie(Endpoint(2688, null)));
        Assert.NotEqual(cookie, OwnedListeners.Cookie(Endpoint(2689, null)));
        Assert.NotEqual(cookie, OwnedListeners.Cookie(Endpoint(2688, Worker.StartedAt)));
    }

    private static OwnedEndpoint Endpoint(uint process, DateTimeOffset? created) => new(ListenerProtocol.Tcp, "0.0.0.0", 443, process, created);
}
