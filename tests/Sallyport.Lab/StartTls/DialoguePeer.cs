using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.StartTls;

/// <summary>A scripted server that speaks plain text first: each connection is treated as the script says.</summary>
internal sealed class DialoguePeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly Func<DialoguePeer, NetworkStream, Task> _script;
    private readonly Task _accepting;

    public DialoguePeer(Func<DialoguePeer, NetworkStream, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends when the test does.</summary>
    public CancellationToken Ended => _ended.Token;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _ended.Dispose();
    }

    /// <summary>Sends text, one octet a character.</summary>
    public Task SayAsync(Stream to, string text) => to.WriteAsync(Encoding.Latin1.GetBytes(text), Ended).AsTask();

    /// <summary>Sends each octet by itself.</summary>
    public async Task DripAsync(Stream to, string text, int milliseconds = 0)
    {
        foreach (var octet in Encoding.Latin1.GetBytes(text))
        {
            await to.WriteAsync((byte[])[octet], Ended);
            if (milliseconds > 0) await Task.Delay(milliseconds, Ended);
        }
    }

    /// <summary>Reads up to a text that the client says, and gives what came.</summary>
    public async Task<string> HearAsync(Stream from, string expected)
    {
        var heard = new StringBuilder();
        var buffer = new byte[1];
        while (!heard.ToString().Contains(expected, StringComparison.Ordinal))
        {
            if (await from.ReadAsync(buffer, Ended) == 0) throw new IOException("the client left");
            heard.Append((char)buffer[0]);
        }

        return heard.ToString();
    }

    /// <summary>Keeps the connection until the client closes it.</summary>
    public async Task HoldAsync(Stream stream)
    {
        var ignored = new byte[4096];
        while (await stream.ReadAsync(ignored, Ended) > 0)
        {
        }
    }

    /// <summary>Makes the TLS handshake and hands the protected stream on.</summary>
    public async Task<SslStream> SecureAsync(Stream stream, Credential credential)
    {
        var secured = new SslStream(stream, leaveInnerStreamOpen: false);
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = credential.Context }, Ended);
        return secured;
    }

    private async Task AcceptAsync()
    {
        List<Task> served = [];
        try
        {
            while (true) served.Add(ServeAsync(await _listener.AcceptSocketAsync(Ended)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        socket.NoDelay = true;
        using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            await _script(this, stream);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client left, which is what most of these scripts wait for.
        }
    }
}
