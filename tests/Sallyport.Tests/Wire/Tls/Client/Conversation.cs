using System.Net.Security;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>A handshake of the client with SslStream as the server, in memory, and what the server sent, for playing again.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    private readonly MemoryStreamEnd _end;
    private readonly byte[] _buffer = new byte[1 << 16];

    private Conversation(TlsClientOptions options, MemoryStreamEnd clientEnd, MemoryStreamEnd serverEnd)
    {
        Client = new TlsClient(options);
        _end = clientEnd;
        Server = new SslStream(serverEnd);
    }

    public TlsClient Client { get; }

    public SslStream Server { get; }

    /// <summary>Every portion that the server sent.</summary>
    public List<byte[]> Received { get; } = [];

    /// <summary>Runs both sides until the client's handshake has an outcome.</summary>
    public static async Task<Conversation> Handshake(TlsClientOptions options, SslServerAuthenticationOptions serverOptions)
    {
        var (clientEnd, serverEnd) = MemoryStreamEnd.Pair();
        var conversation = new Conversation(options, clientEnd, serverEnd);
        var server = conversation.Authenticate(serverOptions);
        await conversation.Send(conversation.Client.Start());
        while (conversation.Client.Outcome is HandshakeOutcome.InProgress) await conversation.Receive();
        await server;
        return conversation;
    }

    public Task Write(byte[] data) => Send(Client.Encrypt(data));

    public async Task Send(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.IsEmpty) await _end.WriteAsync(bytes);
    }

    /// <summary>Takes the next portion from the server; an end of the stream included.</summary>
    public async Task Receive()
    {
        var count = await _end.ReadAsync(_buffer);
        if (count == 0) Client.PeerClosed();
        Received.Add(_buffer[..count]);
        await Send(Client.Feed(_buffer.AsSpan(0, count)));
    }

    /// <summary>Receives until <paramref name="length"/> bytes of application data are there.</summary>
    public async Task<byte[]> Read(int length)
    {
        var data = new List<byte>();
        while (data.Count < length && Client.IsOpen)
        {
            data.AddRange(Client.TakeApplicationData().Span);
            if (data.Count < length) await Receive();
        }

        return [.. data];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        await _end.DisposeAsync();
    }

    /// <summary>A server that refuses throws; the client's outcome is what a test looks at.</summary>
    private async Task Authenticate(SslServerAuthenticationOptions options)
    {
        try
        {
            await Server.AuthenticateAsServerAsync(options);
        }
        catch (Exception e) when (e is System.Security.Authentication.AuthenticationException or IOException)
        {
            await Server.DisposeAsync();
        }
    }
}
