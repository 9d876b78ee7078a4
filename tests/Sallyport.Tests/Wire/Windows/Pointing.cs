using System.Buffers.Binary;
using System.Text;

namespace Sallyport.Tests.Wire.Windows;

/// <summary>Writes a buffer as Windows fills it: structures first, then what their pointers point at.</summary>
/// <param name="address">Where the buffer is said to lie.</param>
internal sealed class Pointing(ulong address)
{
    private readonly List<byte> _tail = [];
    private readonly List<(int Place, int Target)> _pointers = [];

    public Structure Head { get; } = new();

    /// <summary>A pointer at this place of the head, to bytes that are put behind it.</summary>
    public Pointing To(params ReadOnlySpan<byte> bytes)
    {
        Head.Long(0);
        _pointers.Add((Head.Make().Length - 8, _tail.Count));
        _tail.AddRange(bytes);
        while (_tail.Count % 2 != 0) _tail.Add(0);
        return this;
    }

    public Pointing To(string text) => To(Encoding.Unicode.GetBytes($"{text}\0"));

    public byte[] Make()
    {
        var head = Head.Align(8).Make();
        byte[] whole = [.. head, .. _tail];
        foreach (var (place, target) in _pointers) BinaryPrimitives.WriteUInt64LittleEndian(whole.AsSpan(place), address + (ulong)(head.Length + target));
        return whole;
    }
}
