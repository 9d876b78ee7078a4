namespace Sallyport.Wire.Tls;

/// <summary>The key shares of a ClientHello in the order sent, checked once.</summary>
public readonly ref struct KeyShareList
{
    private readonly ReadOnlySpan<byte> _bytes;

    internal KeyShareList(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Walks the shares in the order sent.</summary>
    public Enumerator GetEnumerator() => new(_bytes);

    /// <summary>One share as it came.</summary>
    public readonly ref struct Share
    {
        internal Share(NamedGroup group, ReadOnlySpan<byte> keyExchange)
        {
            Group = group;
            KeyExchange = keyExchange;
        }

        /// <summary>The group that it belongs to.</summary>
        public NamedGroup Group { get; }

        /// <summary>The public value.</summary>
        public ReadOnlySpan<byte> KeyExchange { get; }
    }

    /// <summary>The walk over a checked list.</summary>
    public ref struct Enumerator
    {
        private SpanReader _reader;

        internal Enumerator(ReadOnlySpan<byte> bytes) => _reader = new SpanReader(bytes);

        /// <summary>The share stepped on.</summary>
        public Share Current { get; private set; }

        /// <summary>Steps on; false at the end.</summary>
        public bool MoveNext()
        {
            if (_reader.Remaining == 0) return false;
            Current = new Share(new NamedGroup(_reader.ReadUInt16()), _reader.ReadVector16());
            return true;
        }
    }
}
