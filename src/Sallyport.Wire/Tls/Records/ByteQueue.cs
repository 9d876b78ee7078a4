using System.Buffers;

namespace Sallyport.Wire.Tls;

/// <summary>Bytes that came and were not parsed yet, in a pooled array. Views of <see cref="Content"/> hold until the next <see cref="Append"/>.</summary>
internal sealed class ByteQueue : IDisposable
{
    private const int Smallest = 4096;

    private byte[] _bytes = [];
    private int _start;
    private int _end;

    public int Count => _end - _start;

    public ReadOnlySpan<byte> Content => _bytes.AsSpan(_start, Count);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_end + bytes.Length > _bytes.Length) MakeRoom(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    public void Consume(int count)
    {
        _start += count;
        if (_start == _end) _start = _end = 0;
    }

    public void Dispose()
    {
        Return();
        _bytes = [];
        _start = _end = 0;
    }

    private void MakeRoom(int count)
    {
        var kept = Content;
        var target = Count + count <= _bytes.Length ? _bytes : ArrayPool<byte>.Shared.Rent(Math.Max(Smallest, Math.Max(2 * _bytes.Length, Count + count)));
        kept.CopyTo(target);
        _end = kept.Length;
        _start = 0;
        if (target == _bytes) return;

        Return();
        _bytes = target;
    }

    private void Return()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
    }
}
