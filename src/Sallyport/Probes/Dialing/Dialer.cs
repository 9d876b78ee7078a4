using System.Net;
using System.Net.Sockets;
using Sallyport.Observations;

namespace Sallyport.Probes.Dialing;

/// <summary>The one place where connections are made: budget, pacing, deadline, byte cap.</summary>
internal sealed class Dialer
{
    private readonly ProbeBudget _budget;
    private readonly ConnectionBudget _connections;
    private readonly IUpgrade? _upgrade;
    private readonly SpareConnections _spare;

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
        _spare = new SpareConnections(budget.MaxConnections / 2, clock);
    }

    /// <summary>Connections opened or attempted so far.</summary>
    internal int Connections => _connections.Opened;

    /// <summary>The clock that deadlines and times are taken from.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>The same dialer, whose connections have gone through <paramref name="upgrade"/> before they are handed out. </summary>
    internal Dialer Through(IUpgrade upgrade) => new(_budget, Clock, _connections, upgrade);

    /// <summary>Connects to <paramref name="endpoint"/>, or hands out a connection that was made ahead; connecting and the exchange each have the step's time.</summary>
    /// <param name="endpoint">Where to.</param>
    /// <param name="token">Ends it.</param>
    /// <param name="chained">True when other questions wait for what is asked: it comes first where connections are short.</param>
    internal async ValueTask<DialResult> DialAsync(IPEndPoint endpoint, CancellationToken token, bool chained = false)
    {
        while (_spare.TryTake(endpoint, expected: chained, out var ahead))
        {
            if (await ahead is not DialResult.Connected ready || ready.Connection.Renew()) return await ahead;

            ready.Connection.Dispose();
            Dropped();
        }

        return await _connections.TakeAsync(chained, token) ? await ConnectAsync(endpoint, chained, token) : new DialResult.Cancelled();
    }

    /// <summary>Tells that so many connections <paramref name="more"/> (or fewer, below 0) will soon be asked for: they are made ahead, as far as the budget has places that nobody waits for.</summary>
    internal void Expect(IPEndPoint endpoint, int more, CancellationToken token)
    {
        _spare.Want(endpoint, more, _connections.TryTake, () => ConnectAsync(endpoint, chained: true, token));
        _connections.Favour(_spare.AnyWanted);
    }

    /// <summary>Closes what was made ahead and is not needed.</summary>
    internal Task CloseSpareAsync(IPEndPoint endpoint) => _spare.CloseAsync(endpoint);

    private async Task<DialResult> ConnectAsync(IPEndPoint endpoint, bool chained, CancellationToken token)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        IcmpErrors.Request(socket);
        var started = Clock.GetTimestamp();
        using var step = new SocketStep { RemoteEndPoint = endpoint };
        using var deadline = new Deadline(socket, _budget.StepLimit, Clock, token);
        var error = await step.RunAsync(s => socket.ConnectAsync(s));
        var after = Clock.GetElapsedTime(started);
        if (IsAccepted(error) && deadline.Meet()) return await ConnectedAsync(socket, after, chained, token);

        var result = Failed(socket, error, deadline, after);
        socket.Dispose();
        _connections.Release(chained);
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

    /// <summary>A reset of the connection, other than a refusal, came after the SYN-ACK: the port is open, and the exchange will tell of the reset.</summary>
    private static bool IsAccepted(SocketError error) => error is SocketError.Success or SocketError.ConnectionReset;

    private async ValueTask<DialResult> ConnectedAsync(Socket socket, TimeSpan after, bool chained, CancellationToken token)
    {
        var deadline = new Deadline(socket, _budget.StepLimit, Clock, token);
        var connection = new Connection(socket, deadline, () => _connections.Release(chained), _budget.MaxReply);
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
