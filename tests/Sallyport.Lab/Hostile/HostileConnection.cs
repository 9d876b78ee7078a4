using System.Buffers.Binary;
using System.Net.Sockets;
using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Hostile;

/// <summary>One connection as the hostile peer holds it.</summary>
internal sealed class HostileConnection(Socket socket, Credential credential, CancellationToken ended) : IDisposable
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);

    public NetworkStream Stream => _stream;

    /// <summary>A good certificate of the lab's authority, with an ECDSA key.</summary>
    public Credential Credential => credential;

    /// <summary>Ends when the test does; for waits that have no other end.</summary>
    public CancellationToken Ended => ended;

    public async Task SendAsync(params byte[][] parts) =>
        await _stream.WriteAsync((byte[])[.. parts.SelectMany(part => part)], ended);

    /// <summary>Sends the bytes again and again until the client goes away.</summary>
    public async Task FloodAsync(byte[] bytes)
    {
        // Many copies a write: the flood has to be faster than the reader, or it proves nothing.
        byte[] block = [.. Enumerable.Repeat(bytes, Math.Max(1, 16384 / bytes.Length)).SelectMany(copy => copy)];
        while (true) await _stream.WriteAsync(block, ended);
    }

    /// <summary>Sends each byte in a segment of its own.</summary>
    public async Task TrickleAsync(byte[] bytes)
    {
        foreach (var value in bytes) await _stream.WriteAsync((byte[])[value], ended);
    }

    /// <summary>Reads the first handshake message, however many records it is in; an SSLv2 hello or garbage gives an empty offer.</summary>
    public async Task<OfferedHello> ReadHelloAsync()
    {
        List<byte> message = [];
        while (!IsWhole(message))
        {
            var record = await ReadRecordAsync();
            // Between its two hellos a client may send one for the sake of middleboxes (RFC 8446 D.4).
            if (record.Type == Records.ChangeCipherSpec) continue;
            if (record.Type != Records.Handshake) return OfferedHello.Read([]);
            message.AddRange(record.Body);
        }

        return OfferedHello.Read([.. message]);
    }

    /// <summary>Reads a hello that an honest server can answer, and refuses any other as an honest server does.</summary>
    public async Task<OfferedHello> ReadHelloAsync(Predicate<OfferedHello> acceptable)
    {
        const byte handshakeFailure = 40;
        var hello = await ReadHelloAsync();
        if (acceptable(hello)) return hello;

        await SendAsync(Records.AlertRecord(Records.Fatal, handshakeFailure));
        throw new IOException("refused a hello");
    }

    /// <summary>Reads one record, whatever its type.</summary>
    public async Task<(byte Type, byte[] Body)> ReadRecordAsync()
    {
        var header = await ReadExactlyAsync(5);
        // An SSLv2 hello has another header; nobody here answers it.
        return (header[0] & 0x80) != 0 ? ((byte)0, []) : (header[0], await ReadExactlyAsync(BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(3))));
    }

    /// <summary>Says nothing more, and keeps the connection until the client closes it.</summary>
    public async Task HoldAsync()
    {
        var ignored = new byte[4096];
        while (await _stream.ReadAsync(ignored, ended) > 0)
        {
        }
    }

    /// <summary>Ends the connection with a reset instead of an orderly close.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    /// <summary>Says that nothing more will come, and still listens.</summary>
    public void EndSending() => socket.Shutdown(SocketShutdown.Send);

    public void Dispose() => _stream.Dispose();

    private static bool IsWhole(List<byte> message) =>
        message.Count >= 4 && message.Count >= 4 + ((message[1] << 16) | (message[2] << 8) | message[3]);

    private async Task<byte[]> ReadExactlyAsync(int count)
    {
        var bytes = new byte[count];
        await _stream.ReadExactlyAsync(bytes, ended);
        return bytes;
    }
}
