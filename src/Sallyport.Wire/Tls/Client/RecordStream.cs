using System.Buffers;
using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>The record layer of a connection: opens what comes and seals what goes, each under the keys of its direction.</summary>
internal sealed class RecordStream : IDisposable
{
    /// <summary>Offset of the length in a header: a wrong byte before it is no TLS at all.</summary>
    private const int FirstLengthByte = 3;

    private const int MaxFirstBytes = 64;

    private readonly RecordBuffer _input = new();
    private readonly ByteQueue _output = new();
    private readonly byte[] _body = ArrayPool<byte>.Shared.Rent(RecordHeader.MaxLength);
    private readonly byte[] _first = new byte[MaxFirstBytes];
    private bool _hasRead;
    private RecordCipher? _reader;
    private RecordCipher? _writer;

    public long BytesIn { get; private set; }

    public long BytesOut { get; private set; }

    /// <summary>Bytes in the longest record read, its header left out.</summary>
    public int LongestRecord { get; private set; }

    /// <summary>The same of records under keys alone.</summary>
    public int LongestProtectedRecord { get; private set; }

    /// <summary>The version on records sent.</summary>
    public ProtocolVersion Version { get; set; } = ProtocolVersion.Tls10;

    /// <summary>How often the keys of what comes have changed.</summary>
    public int ReadEpoch { get; private set; }

    public void Append(ReadOnlySpan<byte> received)
    {
        if (BytesIn < MaxFirstBytes) received[..Math.Min(received.Length, MaxFirstBytes - (int)BytesIn)].CopyTo(_first.AsSpan((int)BytesIn));
        BytesIn += received.Length;
        _input.Append(received);
    }

    /// <summary>Takes the next record, opened; its content holds until the next call.</summary>
    public ReceivedRecord Read()
    {
        var record = _input.Read();
        if (record.Status == ParseStatus.NeedMore) return ReceivedRecord.NeedMore;
        if (record.Status == ParseStatus.Malformed) return ReceivedRecord.Broken(NoRecord(record.Reason!, record.Offset));

        _hasRead = true;
        LongestRecord = Math.Max(LongestRecord, record.Value.Fragment.Length);

        var header = record.Value.Header;
        return IsInTheClear(header, record.Value.Fragment) ? ReceivedRecord.Of(header.Type, record.Value.Fragment) : Open(header, record.Value.Fragment);
    }

    public void ReadWith(RecordCipher cipher)
    {
        _reader?.Dispose();
        _reader = cipher;
        ReadEpoch++;
    }

    public void WriteWith(RecordCipher cipher)
    {
        _writer?.Dispose();
        _writer = cipher;
    }

    /// <summary>Sends in the clear again: the early data was for a server that asks for a second hello.</summary>
    public void WriteInTheClear()
    {
        _writer?.Dispose();
        _writer = null;
    }

    /// <summary>Seals a payload into as many records as it takes.</summary>
    public void Write(ContentType type, ReadOnlySpan<byte> payload)
    {
        do
        {
            var part = payload[..Math.Min(payload.Length, RecordHeader.MaxPlaintext)];
            WriteRecord(type, part);
            payload = payload[part.Length..];
        }
        while (!payload.IsEmpty);
    }

    /// <summary>Hands out what is to be sent.</summary>
    public byte[] TakeOutput()
    {
        var output = _output.Content.ToArray();
        _output.Consume(output.Length);
        BytesOut += output.Length;
        return output;
    }

    public void Dispose()
    {
        _input.Dispose();
        _output.Dispose();
        _reader?.Dispose();
        _writer?.Dispose();
        ArrayPool<byte>.Shared.Return(_body);
    }

    /// <summary>Under the keys of TLS 1.3 a ChangeCipherSpec means nothing, and an alert in the clear comes from a peer that has no keys yet.</summary>
    private bool IsInTheClear(RecordHeader header, ReadOnlySpan<byte> fragment) => _reader switch
    {
        null => true,
        { HidesType: true } => header.Type == ContentType.ChangeCipherSpec || (header.Type == ContentType.Alert && fragment.Length == Alert.Size),
        _ => false,
    };

    private HandshakeOutcome NoRecord(string reason, int offset) =>
        _hasRead || offset >= FirstLengthByte
            ? Stop.Malformed(reason)
            : new HandshakeOutcome.NotTls([.. _first.AsSpan(0, (int)Math.Min(BytesIn, MaxFirstBytes))]);

    private ReceivedRecord Open(RecordHeader header, ReadOnlySpan<byte> fragment)
    {
        LongestProtectedRecord = Math.Max(LongestProtectedRecord, fragment.Length);
        var body = _body.AsSpan(0, fragment.Length);
        fragment.CopyTo(body);
        var opened = _reader!.Open((byte)header.Type, header.Version.Id, body);
        if (!opened.IsAuthentic) return ReceivedRecord.Broken(Stop.BadMac);
        if (opened.Content.Length > RecordHeader.MaxPlaintext) return ReceivedRecord.Broken(Stop.Oversized);
        return ReceivedRecord.Of((ContentType)opened.Type, opened.Content);
    }

    private void WriteRecord(ContentType type, ReadOnlySpan<byte> content)
    {
        Span<byte> header = stackalloc byte[RecordHeader.Size];
        if (_writer is null)
        {
            new RecordHeader(type, Version, content.Length).Write(header);
            _output.Append(header);
            _output.Append(content);
            return;
        }

        var body = _body.AsSpan();
        var length = _writer.Seal((byte)type, Version.Id, content, body);
        new RecordHeader(_writer.HidesType ? ContentType.ApplicationData : type, Version, length).Write(header);
        _output.Append(header);
        _output.Append(body[..length]);
    }
}
