namespace Sallyport.Wire.Packages;

/// <summary>A view of a row or key (sqlite.org/fileformat2.html 2.1): the types of its columns first, then their contents.</summary>
internal readonly ref struct SqliteRecord
{
    private readonly ReadOnlySpan<byte> _types;
    private readonly ReadOnlySpan<byte> _contents;

    private SqliteRecord(ReadOnlySpan<byte> types, ReadOnlySpan<byte> contents)
    {
        _types = types;
        _contents = contents;
    }

    /// <summary>Reads where the types end.</summary>
    public static ParseResult<SqliteRecord> Read(ReadOnlySpan<byte> content)
    {
        var rest = content;
        if (!SqliteVarint.TryRead(ref rest, out var length)) return ParseResult.NeedMore(1);

        var start = content.Length - rest.Length;
        if (length < start || length > content.Length) return ParseResult.Malformed("types of columns that do not fit into the record", 0);

        return ParseResult.Ok(new SqliteRecord(content[start..(int)length], content[(int)length..]), content.Length);
    }

    /// <summary>Column number <paramref name="column"/>, counted from 0; false when the record has no such column or is cut off before its end.</summary>
    public bool TryColumn(int column, out SqliteValue value)
    {
        value = default;
        var types = _types;
        var contents = _contents;
        for (var i = 0; i <= column; i++)
        {
            if (!SqliteVarint.TryRead(ref types, out var type) || !TryLength(type, out var length) || length > contents.Length) return false;

            if (i == column) value = Value(type, contents[..length]);
            contents = contents[length..];
        }

        return true;
    }

    private static bool TryLength(long type, out int length)
    {
        length = type switch
        {
            >= 12 and <= int.MaxValue => (int)(type - 12) / 2,
            >= 0 and <= 4 => (int)type,
            5 => 6,
            6 or 7 => 8,
            8 or 9 => 0,
            _ => -1,
        };
        return length >= 0;
    }

    private static SqliteValue Value(long type, ReadOnlySpan<byte> content) => type switch
    {
        0 => default,
        7 => new(SqliteValueKind.Real, 0, content),
        8 or 9 => new(SqliteValueKind.Integer, type - 8, default),
        < 12 => new(SqliteValueKind.Integer, Number(content), default),
        _ => new(type % 2 == 0 ? SqliteValueKind.Blob : SqliteValueKind.Text, 0, content),
    };

    /// <summary>In two's complement, the highest byte first.</summary>
    private static long Number(ReadOnlySpan<byte> bytes)
    {
        var number = (long)(sbyte)bytes[0];
        foreach (var each in bytes[1..]) number = (number << 8) | each;
        return number;
    }
}
