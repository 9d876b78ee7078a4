using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Walks through a tar archive that is decoded piece by piece.</summary>
/// <param name="text">The archive.</param>
/// <param name="room">Bytes that are kept at once; a content that is asked for beyond them makes more of it.</param>
internal sealed class TarText(ListText text, int room)
{
    private byte[] _buffer = new byte[Math.Max(text.BufferSize, room)];
    private int _start;
    private int _end;

    /// <summary>Reads the next head.</summary>
    /// <returns>False when the archive ends early or is damaged.</returns>
    public bool TryNext(out TarEntry entry)
    {
        entry = default;
        if (!Load(TarEntry.Size)) return false;

        var read = TarEntry.Read(_buffer.AsSpan(_start, TarEntry.Size));
        _start += TarEntry.Size;
        entry = read.IsOk ? read.Value : default;
        return read.IsOk;
    }

    /// <summary>The content behind the head, which is still to be skipped; empty when the archive ends early.</summary>
    public ReadOnlySpan<byte> Peek(int length) => Load(length) ? _buffer.AsSpan(_start, length) : [];

    /// <summary>Goes on behind a content; false when the archive ends early.</summary>
    public bool Skip(long count)
    {
        while (count > _end - _start)
        {
            count -= _end - _start;
            (_start, _end) = (0, 0);
            if (!Load(1)) return false;
        }

        _start += (int)count;
        return true;
    }

    /// <summary>Sees to it that <paramref name="count"/> bytes lie in the buffer.</summary>
    private bool Load(int count)
    {
        if (_end - _start < count)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            if (count > _buffer.Length) Array.Resize(ref _buffer, count);
        }

        while (_end - _start < count)
        {
            var filled = text.Fill(_buffer, _end);
            if (filled <= _end) return false;
            _end = filled;
        }

        return true;
    }
}
