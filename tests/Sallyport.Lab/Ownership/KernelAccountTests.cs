using Sallyport.Host.Linux;
using Sallyport.Host.Linux.Bpf;
using Sallyport.Lab.EndToEnd;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>What the kernel itself tells of who holds a socket: on machines with many open files it is asked instead of /proc, and where /proc shows no holder.</summary>
public sealed class KernelAccountTests
{
    private const string WithKernel = $"{Python.WithRoot}, {Need.Bpf}";

    /// <summary>Holds enough descriptors for a machine of many, and the port in two processes.</summary>
    private const string Crowd = """
        import os, resource, socket, sys
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (12000, max(hard, 12000)))
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        held = [os.open("/dev/null", os.O_RDONLY) for i in range(11000)]
        child = os.fork()
        if child == 0:
            for one in held: os.close(one)
            sys.stdin.read()
            os._exit(0)
        print("child", child, flush=True)
        print("ready", flush=True)
        sys.stdin.read()
        """;

    /// <summary>A second thread takes a table of its own and opens the listener there.</summary>
    private const string Apart = """
        import ctypes, socket, sys, threading
        def listen():
            if ctypes.CDLL(None).unshare(0x400): raise OSError
            s = socket.socket()
            s.bind(("127.0.0.1", int(sys.argv[1])))
            s.listen()
            print("thread", threading.get_native_id(), flush=True)
            print("descriptor", s.fileno(), flush=True)
            print("ready", flush=True)
            sys.stdin.read()
        threading.Thread(target=listen).start()
        """;

    [LabFact(Needs = WithKernel)]
    public void With_many_open_files_every_holder_is_found_all_the_same()
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "stockd"), "-c", Crowd, $"{port}");

        Assert.True(OpenFiles.Count() > 8192, "the machine does not count as one with many open files");
        Looking.At(port).AssertHeldBy(actor.Pid, actor.Number("child"));
    }

    [LabFact(Needs = WithKernel)]
    public void It_tells_process_thread_and_descriptor()
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Path, "-c", Apart, $"{port}");
        var inode = Inode(port);

        Assert.Equal([new TaskFile(inode, actor.Pid, actor.Number("thread"), actor.Number("descriptor"))], TaskFileIterator.Find([inode]));
    }

    [LabFact(Needs = WithKernel)]
    public void Of_more_sockets_than_the_program_compares_the_same_are_told()
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(Python.Path, port));
        ulong[] others = [.. Enumerable.Range(1, TaskFileProgram.MostSockets).Select(i => ulong.MaxValue - (ulong)i)];

        Assert.Equal(actor.Pid, Assert.Single(TaskFileIterator.Find([Inode(port), .. others])!).Pid);
    }

    [LabFact(Needs = $"{WithKernel}, unshare, nsenter")]
    public async Task In_a_namespace_of_processes_the_numbers_are_those_of_the_namespace()
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Programs.Require("unshare"), "--pid", "--fork", "--kill-child", "--mount-proc", folder.Copy(Python.File, "stockd"), "-c", Crowd, $"{port}");
        var inside = File.ReadAllText($"/proc/{actor.Pid}/task/{actor.Pid}/children").Trim();

        var result = await SallyportProcess.RunAsync([Programs.Require("nsenter"), "--pid", "--mount", "--target", inside], ["owner", $"{port}", "--no-handshake", "--format", "json"], "");

        Assert.Equal([1, actor.Number("child")], result.Json.GetProperty("holders").EnumerateArray().Select(holder => holder.GetProperty("pid").GetInt32()).Order());
    }

    [LabFact(Needs = $"{WithKernel}, setpriv")]
    public async Task Who_may_not_ask_it_gets_the_answer_of_proc()
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "stockd"), "-c", Crowd, $"{port}");

        var result = await SallyportProcess.RunAsync([Programs.Require("setpriv"), "--bounding-set=-bpf,-perfmon,-sys_admin", "--inh-caps=-bpf,-perfmon,-sys_admin"], ["owner", $"{port}", "--no-handshake", "--format", "json"], "");

        Assert.Equal(new[] { actor.Pid, actor.Number("child") }.Order(), result.Json.GetProperty("holders").EnumerateArray().Select(holder => holder.GetProperty("pid").GetInt32()).Order());
    }

    private static ulong Inode(int port) => SocketList.Read(NetworkNamespaces.Own(), (ushort)port, []).Single().Socket.Inode;
}
