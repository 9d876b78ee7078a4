using Sallyport.Lab.EndToEnd;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Networks;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Listeners in other networks of this machine, and ports that only look open here.</summary>
public sealed class NetworksTests
{
    /// <summary>Makes its socket in a network of its own, or in one that has a name, and goes back to the first.</summary>
    private const string Abroad = """
        import ctypes, os, socket, sys
        libc = ctypes.CDLL(None, use_errno=True)
        home = os.open("/proc/self/ns/net", os.O_RDONLY)
        if sys.argv[2] == "anonymous": error = libc.unshare(0x40000000)
        else: error = libc.setns(os.open(sys.argv[2], os.O_RDONLY), 0x40000000)
        if error: raise OSError(ctypes.get_errno())
        s = socket.socket()
        s.bind(("0.0.0.0", int(sys.argv[1])))
        s.listen()
        libc.setns(home, 0x40000000)
        print("ready", flush=True)
        sys.stdin.read()
        """;

    [LabFact(Needs = $"{Python.WithRoot}, {Need.Namespaces}")]
    public void A_listener_in_another_network_is_found_and_told_apart()
    {
        using var folder = new OwnFolder();
        using var network = new LoopbackNamespace();
        var (port, program) = (LoopbackPort.Free(), folder.Copy(Python.File, "stockd"));
        using var here = Actor.Start(Python.Listening(program, port));
        using var there = Actor.Start([.. network.Prefix, .. Python.Listening(program, port)]);

        var seen = Looking.At(port);

        seen.AssertHeldBy(here.Pid, there.Pid);
        var (one, other) = (seen.Holder(here.Pid).Holder, seen.Holder(there.Pid).Holder);
        Assert.NotEqual(one.Process.NetworkNamespace, other.Process.NetworkNamespace);
        Assert.Equal(other.Process.NetworkNamespace, other.Listeners.Single().NetworkNamespace);
        Assert.Empty(one.Beside);
    }

    [LabFact(Needs = $"{Python.WithRoot}, {Need.Namespaces}")]
    public void A_listener_in_a_named_network_that_its_holder_left_is_found()
    {
        using var folder = new OwnFolder();
        using var network = new LoopbackNamespace();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "stockd"), "-c", Abroad, $"{port}", $"/run/netns/{network.Prefix[^1]}");

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
    }

    [LabFact(Needs = $"{Python.WithRoot}, {Need.Namespaces}")]
    public void A_port_that_is_only_redirected_has_no_listener()
    {
        using var folder = new OwnFolder();
        using var network = new LoopbackNamespace();
        var (port, behind) = (LoopbackPort.Free(), LoopbackPort.Free());
        ChildProcess.Run("ip", "netns", "exec", network.Prefix[^1], "nft", $"add table ip lab; add chain ip lab out {{ type nat hook output priority -100; }}; add rule ip lab out tcp dport {port} redirect to :{behind}");
        using var actor = Actor.Start([.. network.Prefix, .. Python.Listening(folder.Copy(Python.File, "stockd"), behind)]);
        ChildProcess.Run("ip", "netns", "exec", network.Prefix[^1], Python.Path, "-c", $"import socket; socket.create_connection(('127.0.0.1', {port})).close()");

        AssertNobody(Looking.At(port), port);
    }

    [LabFact(Needs = $"{Python.WithRoot}, {Need.Namespaces}, nft")]
    public async Task A_port_that_is_sent_on_is_told_with_who_answers_behind_it()
    {
        using var folder = new OwnFolder();
        using var network = new LoopbackNamespace();
        var (port, behind) = (LoopbackPort.Free(), LoopbackPort.Free());
        ChildProcess.Run("ip", "netns", "exec", network.Prefix[^1], "nft", $"add table ip lab; add chain ip lab out {{ type nat hook output priority -100; }}; add rule ip lab out tcp dport {port} redirect to :{behind}");
        using var actor = Actor.Start([.. network.Prefix, .. Python.Listening(folder.Copy(Python.File, "stockd"), behind)]);

        var result = await SallyportProcess.RunAsync([.. network.Prefix], ["owner", $"{port}", "--format", "json"], "");

        Assert.Equal(
            $"Port {port} has no listener: what comes for 127.0.0.1:{port} is sent on to 127.0.0.1:{behind}, held by stockd: unmanaged, nothing speaks against it",
            result.Json.GetProperty("headline").GetString());
        Assert.Equal($"127.0.0.1:{behind}", result.Json.GetProperty("answers")[0].GetProperty("sentTo").GetString());
    }

    [LabFact(Needs = $"{Python.WithRoot}, {Need.Namespaces}, nft")]
    public async Task A_port_that_is_sent_on_into_a_container_is_told_with_who_answers_there()
    {
        using var folder = new OwnFolder();
        using var networks = new NetworkPair();
        var (port, behind) = (LoopbackPort.Free(), LoopbackPort.Free());
        ChildProcess.Run("ip", "netns", "exec", networks.Client, "nft", $"add table ip lab; add chain ip lab out {{ type nat hook output priority -100; }}; add rule ip lab out ip daddr 198.18.0.1 tcp dport {port} dnat to {NetworkPair.ServerAddress}:{behind}");
        using var actor = Actor.Start(Programs.Require("ip"), "netns", "exec", networks.Server, folder.Copy(Python.File, "stockd"), "-c", Python.Listen.Replace("127.0.0.1", "0.0.0.0", StringComparison.Ordinal), $"{behind}");

        var result = await SallyportProcess.RunAsync([.. networks.AsClient], ["owner", $"{port}", "--format", "json"], "");

        Assert.Equal(
            $"Port {port} has no listener: what comes for 198.18.0.1:{port} is sent on to {NetworkPair.ServerAddress}:{behind}, held by stockd: unmanaged, nothing speaks against it",
            result.Json.GetProperty("headline").GetString());
    }

    [LabFact(Needs = $"{Python.WithRoot}, {Need.Namespaces}")]
    public async Task A_program_that_only_forwards_is_told_with_who_answers_in_the_container()
    {
        using var folder = new OwnFolder();
        using var networks = new NetworkPair();
        var (port, behind) = (LoopbackPort.Free(), LoopbackPort.Free());
        var listen = Python.Listen.Replace("127.0.0.1", "0.0.0.0", StringComparison.Ordinal);
        using var there = Actor.Start(Programs.Require("ip"), "netns", "exec", networks.Server, folder.Copy(Python.File, "stockd"), "-c", listen, $"{behind}");
        using var here = Actor.Start([.. networks.AsClient, folder.Copy(Python.File, "docker-proxy"), "-c", listen, $"{port}", "-container-ip", NetworkPair.ServerAddress, "-container-port", $"{behind}"]);

        var result = await SallyportProcess.RunAsync([.. networks.AsClient], ["owner", $"{port}", "--format", "json"], "");

        Assert.Equal($"Port {port} is held by docker-proxy, which forwards to stockd ({NetworkPair.ServerAddress}:{behind}): unmanaged, nothing speaks against it", result.Json.GetProperty("headline").GetString());
    }

    [LabFact(Needs = Need.Root)]
    public void A_port_that_nobody_holds_is_told_so()
    {
        var port = LoopbackPort.Free();

        AssertNobody(Looking.At(port), port);
    }

    private static void AssertNobody(OwnershipAssessment seen, int port)
    {
        Assert.Equal((0, 0, null), (seen.Holders.Length, seen.Unheld.Length, seen.Worst));
        Assert.False(seen.MayHide(), seen.Told());
        Assert.Equal(seen.Seen.IsComplete ? $"Port {port} has no listener on this machine" : $"Port {port}: no listener was seen, and not everything could be seen", seen.Headline);
    }
}
