using System.Buffers;

namespace Sallyport.Wire.Tls;

/// <summary>Writes a <see cref="ClientHello"/> as a handshake message (RFC 8446 4.1.2) and puts records around messages.</summary>
public static class ClientHelloWriter
{
    private const int ExtensionHeader = 4;

    /// <summary>Writes the handshake message, its header included.</summary>
    /// <param name="hello">The description.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <returns>Bytes written.</returns>
    /// <exception cref="InvalidOperationException">A list is longer than its length prefix can say.</exception>
    public static int Write(ClientHello hello, IBufferWriter<byte> output)
    {
        var writer = Message(hello);
        output.Write(writer.Written);
        return writer.Length;
    }

    /// <summary>Writes the handshake message into an array of its size.</summary>
    /// <param name="hello">The description.</param>
    /// <exception cref="InvalidOperationException">A list is longer than its length prefix can say.</exception>
    public static byte[] ToMessage(ClientHello hello) => Message(hello).Written.ToArray();

    /// <summary>Writes the message in records, ready to be sent.</summary>
    /// <param name="hello">The description.</param>
    /// <param name="fragment">Most bytes of the message in one record, 1 to 2^14.</param>
    /// <exception cref="InvalidOperationException">A list is longer than its length prefix can say.</exception>
    public static byte[] ToRecords(ClientHello hello, int fragment = RecordHeader.MaxPlaintext) =>
        ToRecords(Message(hello).Written, ContentType.Handshake, hello.RecordVersion, fragment);

    /// <summary>Cuts a payload into records.</summary>
    /// <param name="payload">What the records carry.</param>
    /// <param name="type">Its content type.</param>
    /// <param name="version">The version on the records.</param>
    /// <param name="fragment">Most bytes in one record, 1 to 2^14.</param>
    public static byte[] ToRecords(ReadOnlySpan<byte> payload, ContentType type, ProtocolVersion version, int fragment = RecordHeader.MaxPlaintext)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fragment, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fragment, RecordHeader.MaxPlaintext);
        var count = (payload.Length + fragment - 1) / fragment;
        var records = new byte[payload.Length + (count * RecordHeader.Size)];
        var rest = records.AsSpan();
        while (!payload.IsEmpty)
        {
            var part = payload[..Math.Min(fragment, payload.Length)];
            new RecordHeader(type, version, part.Length).Write(rest);
            part.CopyTo(rest[RecordHeader.Size..]);
            rest = rest[(RecordHeader.Size + part.Length)..];
            payload = payload[part.Length..];
        }

        return records;
    }

    private static VectorWriter Message(ClientHello hello)
    {
        var writer = new VectorWriter();
        writer.UInt8((byte)HandshakeType.ClientHello);
        var body = writer.Open(3);
        writer.UInt16(hello.Version.Id);
        writer.Bytes(hello.Random.AsSpan());
        writer.Vector(1, hello.SessionId.AsSpan());
        WriteSuites(writer, hello);
        writer.Vector(1, hello.CompressionMethods.AsSpan());
        if (!hello.Extensions.IsDefaultOrEmpty || hello.PadTo > 0) WriteExtensions(writer, hello);
        writer.Close(body, 3);
        return writer;
    }

    private static void WriteSuites(VectorWriter writer, ClientHello hello)
    {
        var list = writer.Open(2);
        foreach (var suite in hello.CipherSuites) writer.UInt16(suite.Id);
        writer.Close(list, 2);
    }

    private static void WriteExtensions(VectorWriter writer, ClientHello hello)
    {
        var list = writer.Open(2);
        var size = writer.Length + hello.Extensions.Sum(extension => ExtensionHeader + extension.Body.Length);
        var padded = size >= hello.PadTo;
        foreach (var extension in hello.Extensions)
        {
            // RFC 8446 4.2.11: pre_shared_key must be the last extension.
            if (!padded && extension.Type == ExtensionType.PreSharedKey) padded = WritePadding(writer, hello.PadTo - size);
            WriteExtension(writer, extension);
        }

        if (!padded) WritePadding(writer, hello.PadTo - size);
        writer.Close(list, 2);
    }

    private static bool WritePadding(VectorWriter writer, int gap)
    {
        WriteExtension(writer, HelloExtension.Padding(Math.Max(0, gap - ExtensionHeader)));
        return true;
    }

    private static void WriteExtension(VectorWriter writer, HelloExtension extension)
    {
        writer.UInt16(extension.Type.Id);
        writer.Vector(2, extension.Body.AsSpan());
    }
}
