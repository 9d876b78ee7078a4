using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>A list in LZ4 frames, as apt keeps them where Acquire::GzipIndexes is set.</summary>
internal sealed class Lz4Text(SafeFileHandle file) : ListText
{
    private const uint Stored = 0x80000000;

    private byte[] _input = new byte[256 * 1024];
    private Lz4Frame? _frame;
    private long _at;
    private int _from;
    private int _to;

    public override int History => Lz4Frame.History;

    /// <summary>The frame's largest block is not known yet; room for the largest of all is made when it is met.</summary>
    public override int BufferSize => Lz4Frame.History + Math.Max(512 * 1024, 2 * ((_frame ??= ReadFrame())?.BlockSize ?? 0));

    public override int Fill(byte[] buffer, int start)
    {
        if ((_frame ??= ReadFrame()) is not { } frame) return Bad;

        var end = start;
        while (buffer.Length - end >= frame.BlockSize)
        {
            if (!Ensure(4)) return Cut(start, end);

            var mark = BinaryPrimitives.ReadUInt32LittleEndian(_input.AsSpan(_from));
            if (mark == 0) return end;

            var next = Block(buffer, end, frame, mark);
            if (next < 0) return Cut(start, end);
            end = next;
        }

        return end == start ? Bad : end;
    }

    public override void Dispose()
    {
        file.Dispose();
        base.Dispose();
    }

    /// <summary>What was decoded before the damage counts; the damage is met again by the next call, as nothing of it is skipped.</summary>
    private static int Cut(int start, int end) => end == start ? Bad : end;

    private int Block(byte[] buffer, int end, Lz4Frame frame, uint mark)
    {
        var length = (int)(mark & ~Stored);
        var whole = 4 + length + (frame.BlockChecksum ? 4 : 0);
        if (length > frame.BlockSize || !Ensure(whole)) return Bad;

        var block = _input.AsSpan(_from + 4, length);
        var next = (mark & Stored) == 0 ? Lz4Block.Decode(block, buffer.AsSpan(0, end + frame.BlockSize), end) : end + length;
        if (next < 0) return Bad;

        if ((mark & Stored) != 0) block.CopyTo(buffer.AsSpan(end));
        _from += whole;
        return next;
    }

    private Lz4Frame? ReadFrame()
    {
        if (!Ensure(7)) return null;

        Ensure(15);
        var frame = Lz4Frame.Read(_input.AsSpan(_from, _to - _from));
        if (!frame.IsOk) return null;

        _from += frame.Consumed;
        return frame.Value;
    }

    /// <summary>Sees to it that <paramref name="count"/> bytes of the file lie ahead; false when the file has no more.</summary>
    private bool Ensure(int count)
    {
        if (_to - _from >= count) return true;

        _input.AsSpan(_from, _to - _from).CopyTo(_input);
        (_from, _to) = (0, _to - _from);
        if (count > _input.Length) Array.Resize(ref _input, count + 65536);

        var read = NativeFile.Read(file, _input.AsSpan(_to), _at);
        if (read < 0) return false;

        _at += read;
        _to += read;
        return _to >= count;
    }
}
