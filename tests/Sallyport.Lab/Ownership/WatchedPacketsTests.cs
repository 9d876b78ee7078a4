using Sallyport.Lab.Ground;
using Sallyport.Observations.Local;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>A listener that sees packets beside its port, as programs do that wait for a knock.</summary>
public sealed class WatchedPacketsTests
{
    /// <summary>Listens, and holds a socket of the kind that the second word tells.</summary>
    private const string Watcher = """
        import socket, sys
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        w = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.ntohs(3)) if sys.argv[2] == "packet" else socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
        print("ready", flush=True)
        sys.stdin.read()
        """;

    [LabTheory(Needs = Python.WithRoot)]
    [InlineData("packet", RawSocketKind.Packet, 3)]
    [InlineData("raw", RawSocketKind.Raw, 1)]
    public void It_is_told_of_a_program_that_no_package_brought(string what, RawSocketKind kind, int protocol)
    {
        using var folder = new OwnFolder();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "stockd"), "-c", Watcher, $"{port}", what);

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged, "TRUST-0182");
        var socket = Assert.Single(seen.Holder(actor.Pid).Holder.Process.RawSockets!.Value);
        Assert.Equal((kind, (ushort)protocol), (socket.Kind, socket.Protocol));
    }
}
