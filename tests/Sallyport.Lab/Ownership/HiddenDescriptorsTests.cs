using Sallyport.Lab.Ground;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Holders whose descriptor is hard to find: one among very many, or in a table that the first thread of its process does not have.</summary>
public sealed class HiddenDescriptorsTests
{
    /// <summary>Opens as many descriptors as the machine lets it, up to a hundred thousand, and the listener last.</summary>
    private const string Many = """
        import os, resource, socket, sys
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        try: resource.setrlimit(resource.RLIMIT_NOFILE, (101000, max(hard, 101000))); count = 100000
        except (ValueError, OSError): resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard)); count = min(hard - 100, 100000)
        held = [socket.socket() if i % 3 == 0 else os.open("/dev/null", os.O_RDONLY) for i in range(count)]
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        print("number", s.fileno(), flush=True)
        print("ready", flush=True)
        sys.stdin.read()
        """;

    /// <summary>A second thread takes a descriptor table of its own and opens the listener there.</summary>
    private const string Apart = """
        import ctypes, socket, sys, threading
        def listen():
            if ctypes.CDLL(None).unshare(0x400): raise OSError
            s = socket.socket()
            s.bind(("127.0.0.1", int(sys.argv[1])))
            s.listen()
            print("ready", flush=True)
            sys.stdin.read()
        threading.Thread(target=listen).start()
        """;

    /// <summary>The first thread ends, and another goes on: what /proc tells of the process' first thread is then empty.</summary>
    private const string Headless = """
        import ctypes, socket, sys, threading, time
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        def go_on():
            time.sleep(0.1)
            print("ready", flush=True)
            time.sleep(60)
        threading.Thread(target=go_on).start()
        ctypes.CDLL(None).syscall(60, 0)
        """;

    [LabFact(Needs = Python.WithRoot)]
    public void One_descriptor_among_very_many_is_found()
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "stockd"), "-c", Many, $"{port}");

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
        Assert.Equal(actor.Number("number"), Assert.Single(seen.Seen.Listeners.Single().Holds.Single().Descriptors));
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_descriptor_in_a_threads_own_table_is_found()
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "stockd"), "-c", Apart, $"{port}");

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_process_whose_first_thread_has_ended_is_found()
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "stockd"), "-c", Headless, $"{port}");

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
        Assert.Equal(folder.File("stockd"), seen.Holder(actor.Pid).Holder.MainFile);
    }
}
