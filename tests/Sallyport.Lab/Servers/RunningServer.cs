using System.Net;
using System.Net.Sockets;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>A real server in a child process, with its configuration in a folder of its own; listening when it is handed out, gone when disposed.</summary>
public sealed class RunningServer : IDisposable
{
    /// <summary>Long for the servers that make keys before they listen, on a machine that has other things to do.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private readonly TemporaryFolder _folder;
    private readonly ChildProcess _process;

    private RunningServer(TemporaryFolder folder, ChildProcess process, int port)
    {
        _folder = folder;
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The address as a user types it.</summary>
    public string Target => $"127.0.0.1:{Port}";

    /// <summary>The process that was started.</summary>
    public int ProcessId => _process.Id;

    /// <summary>What the server has written, for a failure message.</summary>
    public string Output => _process.Output;

    /// <summary>Starts a server on a free port.</summary>
    /// <param name="program">Its name; it must stay in the foreground.</param>
    /// <param name="prepare">Writes the configuration into the folder, for that port, and gives the arguments.</param>
    internal static RunningServer Start(string program, Func<TemporaryFolder, int, IEnumerable<string>> prepare) =>
        Start(program, [], LoopbackPort.Free(), prepare);

    /// <summary>Starts a server that has a UDP port.</summary>
    internal static RunningServer StartUdp(string program, Func<TemporaryFolder, int, IEnumerable<string>> prepare) =>
        Start(program, [], LoopbackPort.Free(), prepare, ListeningPorts.OfUdp);

    /// <summary>Starts a server on a given port behind a prefix such as <c>ip netns exec NAME</c>.</summary>
    internal static RunningServer Start(string program, string[] prefix, int port, Func<TemporaryFolder, int, IEnumerable<string>> prepare, Func<int, IEnumerable<int>>? ports = null)
    {
        var folder = new TemporaryFolder();
        // Servers that drop their privileges still have to read their own pages.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.Path, Directories.OwnerWritesAllRead);
        string[] command = [.. prefix, Programs.Require(program), .. prepare(folder, port)];
        var server = new RunningServer(folder, ChildProcess.Start(command[0], command[1..], folder.Path), port);
        server.WaitUntilListening(program, ports ?? ListeningPorts.Of);
        return server;
    }

    /// <summary>Waits until something comes back for a request that is none: for servers that listen before they are ready to serve.</summary>
    internal RunningServer WaitUntilAnswering()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = (int)Deadline.TotalMilliseconds };
        socket.Connect(IPAddress.Loopback, Port);
        socket.Send("no hello\r\n\r\n"u8);
        try
        {
            socket.Receive(new byte[1]);
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionReset)
        {
            // A reset is an answer too.
        }

        return this;
    }

    public void Dispose()
    {
        _process.Dispose();
        _folder.Dispose();
    }

    private void WaitUntilListening(string program, Func<int, IEnumerable<int>> ports)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!ports(_process.Id).Contains(Port))
        {
            var ended = _process.WaitForExit(Pause);
            if (!ended && TimeProvider.System.GetElapsedTime(begun) < Deadline) continue;

            var output = Output;
            Dispose();
            throw new InvalidOperationException($"{program} {(ended ? "ended" : "did not listen")} before port {Port} was open\n{output}");
        }
    }
}
