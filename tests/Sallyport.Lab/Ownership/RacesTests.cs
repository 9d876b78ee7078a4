using Sallyport.Lab.Ground;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Processes that come and go while somebody looks: the right answer, or a gap that says what was missed.</summary>
public sealed class RacesTests
{
    private const int Looks = 5;

    /// <summary>Hands its socket from process to process, each of which lives for so many seconds; the first keeps it or closes it.</summary>
    private const string Relay = """
        import os, socket, sys, time
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        print("ready", flush=True)
        if os.fork():
            if sys.argv[3] == "close": s.close()
            sys.stdin.read()
            os._exit(0)
        end = time.monotonic() + 30
        while time.monotonic() < end:
            if os.fork(): time.sleep(float(sys.argv[2])); os._exit(0)
        """;

    /// <summary>Starts processes that end at once, as fast as it can, and opens and closes sockets at other ports.</summary>
    private const string Churn = """
        import os, socket, sys, time
        print("ready", flush=True)
        end = time.monotonic() + 30
        while time.monotonic() < end:
            s = socket.socket(); s.bind(("127.0.0.1", 0)); s.listen()
            if not os.fork(): os._exit(0)
            os.wait(); s.close()
        """;

    /// <summary>Opens and closes the port itself, over and over.</summary>
    private const string Flicker = """
        import socket, sys, time
        print("ready", flush=True)
        end = time.monotonic() + 30
        while time.monotonic() < end:
            s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            s.bind(("127.0.0.1", int(sys.argv[1]))); s.listen(); time.sleep(0.003); s.close(); time.sleep(0.003)
        """;

    [LabFact(Needs = Python.WithRoot)]
    public void Short_lived_processes_all_around_do_not_hide_the_holder()
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(folder.Copy(Python.File, "stockd"), port));
        using var one = Actor.Start(Python.Path, "-c", Churn);
        using var other = Actor.Start(Python.Path, "-c", Churn);

        for (var look = 0; look < Looks; look++) Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
    }

    [LabTheory(Needs = Python.WithRoot)]
    [InlineData("0.002")]
    [InlineData("0.05")]
    public void A_socket_that_goes_from_process_to_process_never_seems_to_be_nobodys(string seconds)
    {
        using var folder = new OwnFolder();
        var (port, file) = (LoopbackPort.Free(), folder.Copy(Python.File, "relayd"));
        using var actor = Actor.Start(file, "-c", Relay, $"{port}", seconds, "close");

        for (var look = 0; look < Looks; look++) AssertHonest(Looking.At(port), file);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void Heirs_that_come_and_go_beside_a_holder_are_told_or_admitted()
    {
        using var folder = new OwnFolder();
        var (port, file) = (LoopbackPort.Free(), folder.Copy(Python.File, "relayd"));
        using var actor = Actor.Start(file, "-c", Relay, $"{port}", "0.01", "keep");

        for (var look = 0; look < Looks; look++)
        {
            var seen = Looking.At(port);
            Assert.Contains(actor.Pid, seen.Pids());
            AssertHonest(seen, file);
        }
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_port_that_opens_and_closes_has_its_holder_or_none_or_a_gap()
    {
        using var folder = new OwnFolder();
        var (port, file) = (LoopbackPort.Free(), folder.Copy(Python.File, "flickerd"));
        using var actor = Actor.Start(file, "-c", Flicker, $"{port}");

        for (var look = 0; look < Looks; look++) AssertHonest(Looking.At(port), file);
    }

    /// <summary>Every holder told is one, and a listener without a holder comes with a gap behind which it can be.</summary>
    private static void AssertHonest(OwnershipAssessment seen, string file)
    {
        Assert.True(seen.Holders.All(holder => holder.Holder.MainFile == file || seen.MayHide()), seen.Told());
        Assert.True(seen.Seen.Listeners.IsEmpty || !seen.Holders.IsEmpty || seen.MayHide(), seen.Told());
        Assert.True(seen.Unheld.IsEmpty || seen.MayHide(), seen.Told());
    }
}
