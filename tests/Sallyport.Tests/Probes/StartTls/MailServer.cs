using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Sallyport.Tests.Probes.StartTls;

/// <summary>One connection of a mail server, in steps.</summary>
internal sealed class MailServer(Socket socket, CancellationToken token) : IDisposable
{
    private readonly NetworkStream _stream = new(socket);

    /// <summary>A server that treats each connection by the script; it may leave at any step.</summary>
    internal static LoopbackServer Of(Func<MailServer, Task> script) => new(async (socket, token) =>
    {
        try
        {
            using var peer = new MailServer(socket, token);
            await script(peer);
        }
        catch (Exception left) when (left is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client has what it wanted.
        }
    });

    internal async Task SayAsync(string text) => await _stream.WriteAsync(Encoding.Latin1.GetBytes(text), token);

    internal async Task<string> HearAsync()
    {
        var buffer = new byte[4096];
        return Encoding.Latin1.GetString(buffer, 0, await _stream.ReadAsync(buffer, token));
    }

    /// <summary>Greets, lists STARTTLS, and hears the command with what stands behind it.</summary>
    internal async Task<string> OfferAsync()
    {
        await SayAsync("220 mail.example ESMTP\r\n");
        await HearAsync();
        await SayAsync("250-mail.example\r\n250 STARTTLS\r\n");
        return await HearAsync();
    }

    /// <summary>Goes over to TLS and says what it has to say there, behind the first words of the client.</summary>
    internal async Task SecureAsync(string inside)
    {
        await SayAsync("220 go\r\n");
        using var tls = new SslStream(_stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Wire.Tls.Client.Certificates.P256 }, token);
        await tls.ReadExactlyAsync(new byte[6], token);
        await tls.WriteAsync(Encoding.Latin1.GetBytes(inside), token);
        await tls.ShutdownAsync();
    }

    internal void Reset() => socket.LingerState = new LingerOption(enable: true, 0);

    public void Dispose() => _stream.Dispose();

    internal Task HoldAsync() => Task.Delay(Timeout.InfiniteTimeSpan, token);
}
