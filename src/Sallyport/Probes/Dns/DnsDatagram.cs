using System.Net;
using System.Net.Sockets;
using Sallyport.Probes.Dialing;

namespace Sallyport.Probes.Dns;

/// <summary>One question over UDP, from a port that the system picks at random; datagrams that are no answer to it are left alone.</summary>
internal sealed class DnsDatagram(IPEndPoint server, TimeSpan patience, TimeProvider clock)
{
    private const int LargestDatagram = 4096;
    private const int MostStrangers = 16;

    /// <summary>Sends the query and waits for its answer.</summary>
    internal async Task<DnsAttempt> AskAsync(DnsExpectation question, CancellationToken token)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        if (Connect(socket) is { } unreachable) return DnsAttempt.Failed(unreachable);

        using var deadline = new Deadline(socket, patience, clock, token);
        using var step = new SocketStep();
        step.SetBuffer(question.Query);
        if (await step.RunAsync(s => socket.SendAsync(s)) is var sent && sent != SocketError.Success) return DnsAttempt.Failed(Words(sent, deadline));

        step.SetBuffer(new byte[LargestDatagram]);
        for (var i = 0; i < MostStrangers; i++)
        {
            if (await step.RunAsync(s => socket.ReceiveAsync(s)) is var received && received != SocketError.Success) return DnsAttempt.Failed(Words(received, deadline));

            var answer = step.MemoryBuffer[..step.BytesTransferred].ToArray();
            if (question.IsMetBy(answer)) return new DnsAttempt(answer, null);
        }

        return DnsAttempt.Failed("the resolver sent nothing but answers to other questions");
    }

    /// <summary>Only this server's datagrams are then received, and ICMP errors are told. Nothing is sent by it.</summary>
    private string? Connect(Socket socket)
    {
        try
        {
            socket.Connect(server);
            return null;
        }
        catch (SocketException error)
        {
            return $"the resolver {server} cannot be reached (socket error {(int)error.SocketErrorCode})";
        }
    }

    private string Words(SocketError error, Deadline deadline) => error switch
    {
        _ when deadline.Cancelled => "the run was cut short",
        _ when deadline.Expired => $"the resolver {server} did not answer in time",
        SocketError.ConnectionRefused => $"nothing listens for DNS at {server}",
        _ => $"the resolver {server} cannot be reached (socket error {(int)error})",
    };
}
