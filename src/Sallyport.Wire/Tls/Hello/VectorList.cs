namespace Sallyport.Wire.Tls;

/// <summary>A list of vectors, each behind a length of its own: protocol names, distinguished names, timestamps. Checked once, so walking it cannot fail.</summary>
public readonly ref struct VectorList
{
    private readonly int _width;

    private VectorList(ReadOnlySpan<byte> bytes, int width)
    {
        Bytes = bytes;
        _width = width;
    }

    /// <summary>The list without the length in front of it.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>True when there is no vector.</summary>
    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>Walks the vectors in the order sent.</summary>
    public Enumerator GetEnumerator() => new(Bytes, _width);

    /// <summary>Takes <paramref name="bytes"/> as vectors with lengths of <paramref name="width"/> bytes, 1 or 2.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> bytes, int width, out VectorList list)
    {
        var reader = new SpanReader(bytes);
        while (reader.Remaining > 0) _ = width == 1 ? reader.ReadVector8() : reader.ReadVector16();
        list = reader.Failed ? default : new VectorList(bytes, width);
        return !reader.Failed;
    }

    /// <summary>The walk over a checked list.</summary>
    public ref struct Enumerator
    {
        private readonly int _width;
        private SpanReader _reader;

        internal Enumerator(ReadOnlySpan<byte> bytes, int width)
        {
            _reader = new SpanReader(bytes);
            _width = width;
        }

        /// <summary>The vector stepped on.</summary>
        public ReadOnlySpan<byte> Current { get; private set; }

        /// <summary>Steps on; false at the end.</summary>
        public bool MoveNext()
        {
            if (_reader.Remaining == 0) return false;
            Current = _width == 1 ? _reader.ReadVector8() : _reader.ReadVector16();
            return true;
        }
    }
}
