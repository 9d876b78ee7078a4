namespace Sallyport.Wire.Http;

/// <summary>Walks "name=value; name; ..." as HSTS and cookies write it; a semicolon inside a quoted value does not part.</summary>
internal readonly ref struct ParameterList(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    public Enumerator GetEnumerator() => new(_text);

    /// <summary>One parameter, white space around name and value removed.</summary>
    public readonly ref struct Parameter(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, bool hasValue, int offset)
    {
        public ReadOnlySpan<byte> Name { get; } = name;

        public ReadOnlySpan<byte> Value { get; } = value;

        /// <summary>True when there was an equals sign, whatever followed it.</summary>
        public bool HasValue { get; } = hasValue;

        public int Offset { get; } = offset;
    }

    public ref struct Enumerator(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _next;

        public Parameter Current { get; private set; }

        public bool MoveNext()
        {
            if (_next >= _text.Length) return false;

            var start = _next;
            var length = LengthOf(_text[start..]);
            _next = start + length + 1;
            Current = Split(_text.Slice(start, length), start);
            return true;
        }

        private static int LengthOf(ReadOnlySpan<byte> rest)
        {
            var quoted = false;
            for (var i = 0; i < rest.Length; i++)
            {
                if (rest[i] == '"') quoted = !quoted;
                if (rest[i] == ';' && !quoted) return i;
            }

            return rest.Length;
        }

        private static Parameter Split(ReadOnlySpan<byte> item, int offset)
        {
            var equals = item.IndexOf((byte)'=');
            return equals < 0
                ? new Parameter(item.Trim(" \t"u8), default, hasValue: false, offset)
                : new Parameter(item[..equals].Trim(" \t"u8), item[(equals + 1)..].Trim(" \t"u8), hasValue: true, offset);
        }
    }
}
