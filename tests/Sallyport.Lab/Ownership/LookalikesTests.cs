using Sallyport.Lab.Ground;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Programs that call themselves what only threads of the kernel are called, and those that merely write brackets.</summary>
public sealed class LookalikesTests
{
    /// <summary>Takes a name (comm) and executes itself, so that the words it was started with are chosen too; the name is set once more after that.</summary>
    private const string Renamed = """
        import ctypes, os, socket, sys
        name, first, port = sys.argv[1:4]
        if len(sys.argv) == 4: os.execv(sys.executable, [first, "-c", os.environ["CODE"], name, first, port, "again"])
        if name: ctypes.CDLL(None).prctl(15, name.encode())
        s = socket.socket()
        s.bind(("127.0.0.1", int(port)))
        s.listen()
        print("ready", flush=True)
        sys.stdin.read()
        """;

    [LabTheory(Needs = Python.WithRoot)]
    [InlineData("kworker/u8:2", "[kworker/u8:2]")]
    [InlineData("kworker/u8:2", "stockd")]
    [InlineData("stockd", "[kworker/1:0H-kblockd]")]
    [InlineData("stockd", "[rcu_preempt]")]
    public void A_program_that_passes_itself_off_as_the_kernel_is_malicious(string name, string first)
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Start(folder, port, name, first);

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Malicious, "TRUST-0163");
    }

    [LabTheory(Needs = Python.WithRoot)]
    [InlineData("stockd", "[celeryd: celery@lab:ForkPoolWorker-1]")]
    [InlineData("workd", "kworker")]
    public void A_title_in_brackets_that_no_thread_of_the_kernel_has_is_none_of_its_names(string name, string first)
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Start(folder, port, name, first);

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
    }

    private static Actor Start(OwnFolder folder, int port, string name, string first) =>
        Actor.Start("/usr/bin/env", $"CODE={Renamed}", folder.Copy(Python.File, "stockd"), "-c", Renamed, name, first, $"{port}");
}
