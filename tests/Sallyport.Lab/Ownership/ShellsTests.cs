using Sallyport.Lab.Ground;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Shells that hold a port, and programs whose input is a connection.</summary>
public sealed class ShellsTests
{
    /// <summary>Listens and executes a command that inherits the listener, either as its standard input or beside a connection that is its input.</summary>
    private const string Handing = """
        import os, socket, sys
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        s.set_inheritable(True)
        if sys.argv[2] == "listener": os.dup2(s.fileno(), 0); s.close()
        else:
            far = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
            near, _ = s.accept()
            os.dup2(near.fileno(), 0)
            far.set_inheritable(True)
        os.execv(sys.argv[3], sys.argv[3:])
        """;

    [LabTheory(Needs = $"{Python.WithRoot}, /bin/bash")]
    [InlineData("connection", "/bin/bash", "-c", "echo ready; sleep 60; true")]
    [InlineData("connection", "/bin/sh", "-c", "echo ready; sleep 60; true")]
    public void A_shell_that_obeys_a_connection_is_suspicious(string input, params string[] command)
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start([Python.Path, "-c", Handing, $"{port}", input, .. command]);

        var seen = Looking.At(port);

        var shell = seen.Holder(actor.Pid);
        Assert.Equal(TrustVerdict.Suspicious, shell.Verdict);
        Assert.Contains("TRUST-0169", shell.Failing());
    }

    [LabTheory(Needs = Python.WithRoot)]
    [InlineData("listener")]
    [InlineData("connection")]
    public void A_service_whose_input_is_a_socket_is_not_suspicious_for_that(string input)
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Path, "-c", Handing, $"{port}", input, folder.Copy(Python.File, "inetd"), "-c", "import time; print('ready', flush=True); time.sleep(60)");

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
        Assert.StartsWith("socket:", seen.Holder(actor.Pid).Holder.Process.StandardStreams!.Value[0], StringComparison.Ordinal);
    }
}
