using System.Net;
using System.Net.Sockets;
using Sallyport.Observations;

namespace Sallyport.Probes.Dialing;

/// <summary>The one place where connections are made: budget, pacing, deadline, byte cap.</summary>
internal sealed class Dialer : IDisposable
{
    private readonly ProbeBudget _budget;
    private readonly ConnectionBudget _connections;
    private readonly IUpgrade? _upgrade;

    internal Dialer(ProbeBudget budget, TimeProvider clock)
        : this(budget, clock, new ConnectionBudget(budget, clock), upgrade: null)
    {
    }

    private Dialer(ProbeBudget budget, TimeProvider clock, ConnectionBudget connections, IUpgrade? upgrade)
    {
        _budget = budget;
        Clock = clock;
        _connections = connections;
        _upgrade = upgrade;
    }

    /// <summary>Connections opened or attempted so far.</summary>
    internal int Connections => _connections.Opened;

    /// <summary>The clock that deadlines and times are taken from.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>The same dialer, whose connections have gone through <paramref name="upgrade"/> before they are handed out. Whoever made the first one disposes it.</summary>
    internal Dialer Through(IUpgrade upgrade) => new(_budget, Clock, _connections, upgrade);

    /// <summary>Connects to <paramref name="endpoint"/>; connecting and the exchange each have the step's time.</summary>
    internal async ValueTask<DialResult> DialAsync(IPEndPoint endpoint, CancellationToken token)
    {
        if (!await _connections.TakeAsync(token)) return new DialResult.Cancelled();

        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        IcmpErrors.Request(socket);
        var started = Clock.GetTimestamp();
        using var step = new SocketStep { RemoteEndPoint = endpoint };
        using var deadline = new Deadline(socket, _budget.StepLimit, Clock, token);
        var error = await step.RunAsync(s => socket.ConnectAsync(s));
        var after = Clock.GetElapsedTime(started);
        if (IsAccepted(error) && deadline.Meet()) return await ConnectedAsync(socket, after, token);

        var result = Failed(socket, error, deadline, after);
        socket.Dispose();
        _connections.Release();
        return result;
    }

    /// <summary>Puts a question that one datagram asks; it is no connection and does not count as one.</summary>
    /// <param name="endpoint">Where to.</param>
    /// <param name="question">The datagram.</param>
    /// <param name="patience">When to ask again, and when to give up.</param>
    /// <param name="token">Ends it.</param>
    internal Task<DatagramReply> AskAsync(IPEndPoint endpoint, byte[] question, DatagramPatience patience, CancellationToken token) =>
        DatagramExchange.AskAsync(endpoint, question, patience, Clock, token);

    /// <summary>Tells that the host took a connection and dropped it.</summary>
    internal void Dropped() => _connections.Dropped();

    /// <inheritdoc/>
    public void Dispose() => _connections.Dispose();

    /// <summary>A reset of the connection, other than a refusal, came after the SYN-ACK: the port is open, and the exchange will tell of the reset.</summary>
    private static bool IsAccepted(SocketError error) => error is SocketError.Success or SocketError.ConnectionReset;

    private async ValueTask<DialResult> ConnectedAsync(Socket socket, TimeSpan after, CancellationToken token)
    {
        var deadline = new Deadline(socket, _budget.StepLimit, Clock, token);
        var connection = new Connection(socket, deadline, _connections, _budget.MaxReply);
        if (_upgrade is not null) await _upgrade.CarryOutAsync(connection);

        return new DialResult.Connected(connection, new PortObservation(new PortAnswer.SynAck(), after));
    }

    private static DialResult Failed(Socket socket, SocketError error, Deadline deadline, TimeSpan after)
    {
        if (deadline.Cancelled) return new DialResult.Cancelled();
        if (deadline.Expired) return new DialResult.Failed(new PortObservation(new PortAnswer.Silence(), after));

        return new DialResult.Failed(new PortObservation(IcmpErrors.Read(socket) ?? SocketErrors.Answer(error), after));
    }
}
