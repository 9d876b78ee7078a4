using Sallyport.Lab.Ground;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Several processes at one port: twins, heirs and those to whom a descriptor was handed.</summary>
public sealed class SharedPortsTests
{
    private const string Twin = """
        import socket, sys
        s = socket.socket()
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        s.bind((sys.argv[2], int(sys.argv[1])))
        s.listen()
        print("ready", flush=True)
        sys.stdin.read()
        """;

    /// <summary>Forks; both keep the socket.</summary>
    private const string Heirs = """
        import os, socket, sys
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        child = os.fork()
        if child: print("child", child, flush=True); print("ready", flush=True)
        sys.stdin.read()
        """;

    /// <summary>Has another program inherit the socket, and closes its own end when told so.</summary>
    private const string Bequest = """
        import os, socket, subprocess, sys
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        s.set_inheritable(True)
        heir = subprocess.Popen([sys.argv[2], "-c", "import sys; sys.stdin.read()"], close_fds=False)
        if sys.argv[3] == "close": s.close()
        print("child", heir.pid, flush=True)
        print("ready", flush=True)
        sys.stdin.read()
        """;

    /// <summary>Sends the socket through a pair of sockets to a process that was there before it, or leaves it under way. Both write, each line at once.</summary>
    private const string Sent = """
        import os, socket, sys
        near, far = socket.socketpair()
        child = os.fork() if sys.argv[2] == "taken" else 0
        if sys.argv[2] == "taken" and not child:
            near.close()
            message, descriptors, flags, address = socket.recv_fds(far, 1, 1)
            os.write(1, b"ready\n")
            sys.stdin.read()
            os._exit(0)
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        socket.send_fds(near, [b"x"], [s.fileno()])
        s.close()
        os.write(1, b"child %d\n" % child)
        if not child: os.write(1, b"ready\n")
        sys.stdin.read()
        """;

    [LabFact(Needs = Python.WithRoot)]
    public void Another_program_at_the_same_address_is_a_stranger_to_both()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var first = Actor.Start(folder.Copy(Python.File, "shopd"), "-c", Twin, $"{port}", "127.0.0.1");
        using var second = Actor.Start(folder.Copy(Python.File, "thief"), "-c", Twin, $"{port}", "127.0.0.1");

        var seen = Looking.At(port);

        seen.AssertHeldBy(first.Pid, second.Pid);
        seen.AssertJudged(first.Pid, TrustVerdict.Suspicious, "TRUST-0170");
        seen.AssertJudged(second.Pid, TrustVerdict.Suspicious, "TRUST-0170");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_program_bound_to_one_address_in_front_of_one_bound_to_all_is_a_stranger_to_both()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var first = Actor.Start(folder.Copy(Python.File, "shopd"), "-c", Twin, $"{port}", "0.0.0.0");
        using var second = Actor.Start(folder.Copy(Python.File, "thief"), "-c", Twin, $"{port}", "127.0.0.1");

        var seen = Looking.At(port);

        seen.AssertHeldBy(first.Pid, second.Pid);
        seen.AssertJudged(first.Pid, TrustVerdict.Suspicious, "TRUST-0170");
        seen.AssertJudged(second.Pid, TrustVerdict.Suspicious, "TRUST-0170");
        Assert.Contains($"process {second.Pid} ({folder.File("thief")}) listens at 127.0.0.1:{port}: what comes for that address goes to it first", seen.Holder(first.Pid).Because, StringComparison.Ordinal);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void Two_programs_at_addresses_of_their_own_are_no_strangers()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var first = Actor.Start(folder.Copy(Python.File, "shopd"), "-c", Twin, $"{port}", "127.0.0.1");
        using var second = Actor.Start(folder.Copy(Python.File, "ledgerd"), "-c", Twin, $"{port}", "127.0.0.2");

        var seen = Looking.At(port);

        seen.AssertJudged(first.Pid, TrustVerdict.Unmanaged);
        seen.AssertJudged(second.Pid, TrustVerdict.Unmanaged);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void Two_scripts_of_one_interpreter_are_strangers_to_each_other()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var first = Actor.Start(Python.Path, folder.Write("shop.py", Twin), $"{port}", "127.0.0.1");
        using var second = Actor.Start(Python.Path, folder.Write("thief.py", Twin), $"{port}", "127.0.0.1");

        var seen = Looking.At(port);

        seen.AssertJudged(first.Pid, TrustVerdict.Suspicious, "TRUST-0170");
        seen.AssertJudged(second.Pid, TrustVerdict.Suspicious, "TRUST-0170");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_second_process_of_the_same_program_is_no_stranger()
    {
        using var folder = new OwnFolder("/opt");
        var (port, program) = (LoopbackPort.Free(), folder.Copy(Python.File, "shopd"));
        using var first = Actor.Start(program, "-c", Twin, $"{port}", "127.0.0.1");
        using var second = Actor.Start(program, "-c", Twin, $"{port}", "127.0.0.1");

        var seen = Looking.At(port);

        seen.AssertHeldBy(first.Pid, second.Pid);
        seen.AssertJudged(first.Pid, TrustVerdict.Unmanaged);
        seen.AssertJudged(second.Pid, TrustVerdict.Unmanaged);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void Both_processes_hold_what_one_inherited_from_the_other()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "shopd"), "-c", Heirs, $"{port}");

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, actor.Number("child"));
        seen.AssertJudged(actor.Number("child"), TrustVerdict.Unmanaged);
    }

    [LabTheory(Needs = Python.WithRoot)]
    [InlineData("keep")]
    [InlineData("close")]
    public void Another_program_that_inherited_the_socket_holds_it(string end)
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "shopd"), "-c", Bequest, $"{port}", folder.Copy(Python.File, "heir"), end);

        var seen = Looking.At(port);

        seen.AssertHeldBy(end == "keep" ? [actor.Pid, actor.Number("child")] : [actor.Number("child")]);
        Assert.Equal(folder.File("heir"), seen.Holder(actor.Number("child")).Holder.MainFile);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_process_to_whom_the_socket_was_sent_holds_it_and_the_sender_does_not()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "shopd"), "-c", Sent, $"{port}", "taken");
        actor.WaitUntil(() => actor.Has("child"));

        Looking.At(port).AssertHeldBy(actor.Number("child"), TrustVerdict.Unmanaged);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_socket_under_way_between_processes_is_open_and_nobody_holds_it()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "shopd"), "-c", Sent, $"{port}", "under way");

        var seen = Looking.At(port);

        Assert.Empty(seen.Holders);
        Assert.Equal($"127.0.0.1:{port}", Assert.Single(seen.Unheld).Endpoint);
        Assert.Contains(seen.Seen.IsComplete ? "no process holds it" : "who holds it could not be seen", seen.Headline, StringComparison.Ordinal);
    }
}
