using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Benchmarks;

/// <summary>Client CPU of a full TLS 1.3 handshake, own client against SslStream on the same server, in turns so that both see the same machine.</summary>
/// <remarks>The figure is the CPU time of the whole process, kernel included, divided by the handshakes; the server is another process.</remarks>
internal static class HandshakeCpu
{
    private const int WarmUp = 400;
    private const int PerRound = 200;
    private const int Rounds = 15;

    private static readonly TlsClientOptions Options = new() { ServerName = "localhost", Versions = [ProtocolVersion.Tls13] };

    private static readonly SslClientAuthenticationOptions SslOptions = new()
    {
        TargetHost = "localhost",
        EnabledSslProtocols = SslProtocols.Tls13,
        AllowTlsResume = false,
        RemoteCertificateValidationCallback = (_, _, _, _) => true,
    };

    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments.Length != 1 || !IPEndPoint.TryParse(arguments[0], out var server))
        {
            Console.Error.WriteLine("usage: handshake-cpu ADDRESS:PORT");
            return 64;
        }

        Measure(Own, server, WarmUp);
        Measure(Ssl, server, WarmUp);
        double[] own = new double[Rounds], ssl = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            own[round] = Measure(Own, server, PerRound);
            ssl[round] = Measure(Ssl, server, PerRound);
        }

        double mine = Median(own), theirs = Median(ssl);
        Console.WriteLine($"own client  {mine,8:F1} us CPU a handshake (median of {Rounds} x {PerRound})");
        Console.WriteLine($"SslStream   {theirs,8:F1} us");
        Console.WriteLine($"ratio       {mine / theirs,8:F3}");
        return 0;
    }

    private static double Measure(Action<IPEndPoint> handshake, IPEndPoint server, int count)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < count; i++) handshake(server);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count;
    }

    private static void Own(IPEndPoint server)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(server);
        using var client = new TlsClient(Options);
        socket.Send(client.Start().Span);
        Span<byte> buffer = stackalloc byte[8192];
        while (client.Outcome is HandshakeOutcome.InProgress)
        {
            var answer = client.Feed(buffer[..socket.Receive(buffer)]);
            if (!answer.IsEmpty) socket.Send(answer.Span);
        }

        var facts = client.Facts;
        if (facts is not { Outcome: HandshakeOutcome.Completed, Signature: SignatureVerdict.Valid }) throw new InvalidOperationException(facts.Outcome.ToString());
    }

    private static void Ssl(IPEndPoint server)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(server);
        using var stream = new SslStream(new NetworkStream(socket));
        stream.AuthenticateAsClient(SslOptions);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
