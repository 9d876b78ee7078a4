using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Sallyport.Tests.Probes;

/// <summary>A server that ends TLS on every connection, hears what comes first, and goes on as its script says.</summary>
internal static class SecureServer
{
    internal static LoopbackServer Of(Func<SslStream, CancellationToken, Task> script) => new(async (socket, token) =>
    {
        try
        {
            using var stream = new SslStream(new NetworkStream(socket));
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Wire.Tls.Client.Certificates.P256 }, token);
            _ = await stream.ReadAsync(new byte[4096], token);
            await script(stream, token);
        }
        catch (Exception left) when (left is IOException or AuthenticationException)
        {
            // The client has what it wanted.
        }
    });

    /// <summary>Says these parts, each in a record of its own, and stays.</summary>
    internal static LoopbackServer Saying(params IReadOnlyList<byte[]> parts) => Of(async (stream, token) =>
    {
        foreach (var part in parts) await stream.WriteAsync(part, token);
        await Task.Delay(Timeout.InfiniteTimeSpan, token);
    });

    /// <summary>Says these parts and closes in order.</summary>
    internal static LoopbackServer Closing(params IReadOnlyList<byte[]> parts) => Of(async (stream, token) =>
    {
        foreach (var part in parts) await stream.WriteAsync(part, token);
        await stream.ShutdownAsync();
    });
}
