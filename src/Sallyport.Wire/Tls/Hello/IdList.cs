using System.Buffers.Binary;

namespace Sallyport.Wire.Tls;

/// <summary>A list of two-byte registry values as it came, in the order sent.</summary>
/// <typeparam name="T">The registry.</typeparam>
public readonly ref struct IdList<T>
    where T : struct, IRegistryValue<T>
{
    internal IdList(ReadOnlySpan<byte> bytes) => Bytes = bytes;

    /// <summary>The list without the length in front of it.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>How many values there are.</summary>
    public int Count => Bytes.Length / 2;

    /// <summary>The value at <paramref name="index"/>.</summary>
    /// <param name="index">From 0.</param>
    public T this[int index] => T.FromId(BinaryPrimitives.ReadUInt16BigEndian(Bytes[(2 * index)..]));

    /// <summary>True when <paramref name="value"/> is in the list.</summary>
    /// <param name="value">The value.</param>
    public bool Contains(T value)
    {
        foreach (var item in this)
        {
            if (item.Id == value.Id) return true;
        }

        return false;
    }

    /// <summary>Copies the values out.</summary>
    public T[] ToArray()
    {
        var values = new T[Count];
        for (var i = 0; i < values.Length; i++) values[i] = this[i];
        return values;
    }

    /// <summary>Walks the values in the order sent.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The walk.</summary>
    public ref struct Enumerator
    {
        private readonly IdList<T> _list;
        private int _index;

        internal Enumerator(IdList<T> list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The value stepped on.</summary>
        public readonly T Current => _list[_index];

        /// <summary>Steps on; false at the end.</summary>
        public bool MoveNext() => ++_index < _list.Count;
    }
}
