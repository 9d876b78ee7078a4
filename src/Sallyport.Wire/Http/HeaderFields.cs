namespace Sallyport.Wire.Http;

/// <summary>The field lines of a response head in the order sent; walking them allocates nothing.</summary>
public readonly ref struct HeaderFields
{
    private readonly ReadOnlySpan<byte> _lines;

    internal HeaderFields(ReadOnlySpan<byte> lines) => _lines = lines;

    /// <summary>Starts a walk.</summary>
    public Enumerator GetEnumerator() => new(_lines);

    /// <summary>The value of the first field called <paramref name="name"/>.</summary>
    /// <param name="name">A field name in ASCII; case makes no difference.</param>
    /// <param name="value">Empty when there is no such field.</param>
    public bool TryGet(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        foreach (var field in this)
        {
            if (!field.Is(name)) continue;
            value = field.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>How many fields are called <paramref name="name"/>.</summary>
    /// <param name="name">A field name in ASCII; case makes no difference.</param>
    public int Count(ReadOnlySpan<byte> name)
    {
        var count = 0;
        foreach (var field in this)
            if (field.Is(name)) count++;
        return count;
    }

    /// <summary>Walks the fields of a head that was found well formed.</summary>
    public ref struct Enumerator
    {
        private ReadOnlySpan<byte> _rest;

        internal Enumerator(ReadOnlySpan<byte> lines) => _rest = lines;

        /// <summary>The field the walk stands on.</summary>
        public HeaderField Current { get; private set; }

        /// <summary>Goes to the next field.</summary>
        public bool MoveNext()
        {
            var end = FieldLine.EndOf(_rest);
            if (end <= 0) return false;

            Current = FieldLine.Split(_rest[..end]);
            _rest = _rest[end..];
            return true;
        }
    }
}
