using Sallyport.Lab.Networks;

namespace Sallyport.Lab.Servers;

/// <summary>What answers on one port, be it one server or several in a row; all of them end together, the foremost first.</summary>
public sealed class RunningService : IDisposable
{
    private readonly Stack<IDisposable> _parts = [];

    private RunningService()
    {
    }

    public int Port { get; private set; }

    /// <summary>The address as a user types it.</summary>
    public string Target => $"127.0.0.1:{Port}";

    /// <summary>What a command needs in front of it to reach the port; empty where every process of the machine can.</summary>
    public IReadOnlyList<string> Prefix { get; internal set; } = [];

    /// <summary>What the servers have written, for a failure message.</summary>
    public string Output => string.Join('\n', _parts.OfType<RunningServer>().Select(server => server.Output));

    /// <summary>Starts a service; what was started before a failure is ended.</summary>
    /// <param name="start">Starts its parts, from the hindmost on, hands each to <see cref="Add"/>, and gives the port of the foremost.</param>
    internal static RunningService Start(Func<RunningService, int> start)
    {
        var service = new RunningService();
        try
        {
            service.Port = start(service);
            return service;
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    /// <summary>A service of one server.</summary>
    internal static RunningService Of(RunningServer server) => Start(service => service.Add(server).Port);

    /// <summary>A service of a server and of one in front of it.</summary>
    /// <param name="behind">The server that answers.</param>
    /// <param name="front">Starts the server that hands on to the given port.</param>
    internal static RunningService Of(RunningServer behind, Func<int, RunningServer> front) => Start(service => service.Add(front(service.Add(behind).Port)).Port);

    /// <summary>A service of one server that is to reach nobody: it is alone on a network of loopback.</summary>
    /// <param name="start">Starts the server behind a prefix that brings it there.</param>
    internal static RunningService Alone(Func<IReadOnlyList<string>, RunningServer> start) => Start(service =>
    {
        service.Prefix = service.Add(new LoopbackNamespace()).Prefix;
        return service.Add(start(service.Prefix)).Port;
    });

    /// <summary>Takes a part, to end it with the service.</summary>
    internal T Add<T>(T part)
        where T : IDisposable
    {
        _parts.Push(part);
        return part;
    }

    public void Dispose()
    {
        while (_parts.TryPop(out var part)) part.Dispose();
    }
}
