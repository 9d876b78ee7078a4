using System.Threading.Channels;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>One end of a connection in memory: what one side writes the other reads.</summary>
internal sealed class MemoryStreamEnd(ChannelReader<byte[]> incoming, ChannelWriter<byte[]> outgoing) : Stream
{
    private ReadOnlyMemory<byte> _rest;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static (MemoryStreamEnd First, MemoryStreamEnd Second) Pair()
    {
        Channel<byte[]> there = Channel.CreateUnbounded<byte[]>(), back = Channel.CreateUnbounded<byte[]>();
        return (new(back.Reader, there.Writer), new(there.Reader, back.Writer));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_rest.IsEmpty)
        {
            if (!await incoming.WaitToReadAsync(cancellationToken)) return 0;
            if (incoming.TryRead(out var bytes)) _rest = bytes;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => outgoing.WriteAsync(buffer.ToArray(), cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        outgoing.TryComplete();
        base.Dispose(disposing);
    }
}
