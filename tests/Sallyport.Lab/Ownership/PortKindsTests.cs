using Sallyport.Lab.Ground;
using Sallyport.Observations.Local;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>The kinds of sockets that a port can have: UDP beside TCP, IPv6 with and without IPv4, one bound to an interface.</summary>
public sealed class PortKindsTests
{
    /// <summary>Opens what the words behind the port tell: udp4, tcp4, tcp6 (with IPv4), only6, and "lo" for a TCP socket bound to that interface.</summary>
    private const string Sockets = """
        import socket, sys
        port, held = int(sys.argv[1]), []
        for kind in sys.argv[2:]:
            s = socket.socket(socket.AF_INET6 if "6" in kind else socket.AF_INET, socket.SOCK_DGRAM if "udp" in kind else socket.SOCK_STREAM)
            if "6" in kind: s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, "only" in kind)
            if kind == "lo": s.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, b"lo")
            s.bind(("::" if "6" in kind else "0.0.0.0", port))
            if "udp" not in kind: s.listen(7)
            held.append(s)
        print("ready", flush=True)
        sys.stdin.read()
        """;

    [LabFact(Needs = Python.WithRoot)]
    public void Tcp_and_udp_of_one_program_are_two_listeners_of_one_holder()
    {
        var listeners = Listeners("tcp4", "udp4");

        Assert.Equal([ListenerProtocol.Tcp, ListenerProtocol.Udp], listeners.Select(one => one.Protocol));
        Assert.Equal([7u, null], listeners.Select(one => one.Backlog));
    }

    [LabFact(Needs = Python.WithRoot)]
    public void Udp_of_another_program_makes_it_no_stranger()
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var web = Actor.Start(folder.Copy(Python.File, "webd"), "-c", Sockets, $"{port}", "tcp4");
        using var quic = Actor.Start(folder.Copy(Python.File, "quicd"), "-c", Sockets, $"{port}", "udp4");

        var seen = Looking.At(port);

        seen.AssertHeldBy(web.Pid, quic.Pid);
        seen.AssertJudged(web.Pid, TrustVerdict.Unmanaged);
        seen.AssertJudged(quic.Pid, TrustVerdict.Unmanaged);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_socket_for_both_versions_of_ip_is_told_from_one_for_ipv6_alone()
    {
        var both = Assert.Single(Listeners("tcp6"));
        var apart = Listeners("only6", "tcp4");

        Assert.Equal(("::", false), (both.Address, both.IsV6Only));
        Assert.Equal([("0.0.0.0", null), ("::", true)], apart.Select(one => (one.Address, one.IsV6Only)).Order());
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_socket_bound_to_an_interface_names_it() => Assert.Equal("lo", Assert.Single(Listeners("lo")).Device);

    private static ListenerObservation[] Listeners(params string[] kinds)
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start([folder.Copy(Python.File, "stockd"), "-c", Sockets, $"{port}", .. kinds]);

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
        return [.. seen.Holder(actor.Pid).Holder.Listeners.OrderBy(one => one.Protocol)];
    }
}
