namespace Sallyport.Wire.Packages;

/// <summary>The head of one entry in a tar archive (POSIX.1 pax, ustar): what follows and how long it is.</summary>
internal readonly ref struct TarEntry
{
    /// <summary>Bytes of a head; contents are filled up to a multiple of it.</summary>
    public const int Size = 512;

    /// <summary>Contents that are longer are not what anybody packs here.</summary>
    private const long Longest = 1L << 36;

    private TarEntry(ReadOnlySpan<byte> name, long length, byte kind)
    {
        Name = name;
        Length = length;
        Kind = kind;
    }

    /// <summary>The name, without the prefix that names above a hundred bytes have.</summary>
    public ReadOnlySpan<byte> Name { get; }

    /// <summary>Bytes of the content.</summary>
    public long Length { get; }

    /// <summary>The content with what fills it up.</summary>
    public long Padded => (Length + Size - 1) / Size * Size;

    /// <summary>What it is: <c>0</c> for a file.</summary>
    public byte Kind { get; }

    /// <summary>True for the empty blocks that end an archive.</summary>
    public bool IsEnd => Name.IsEmpty && Kind == 0 && Length == 0;

    /// <summary>Reads a head.</summary>
    public static ParseResult<TarEntry> Read(ReadOnlySpan<byte> block)
    {
        if (block.Length < Size) return ParseResult.NeedMore(Size - block.Length);
        if (!block[..Size].ContainsAnyExcept((byte)0)) return ParseResult.Ok(default(TarEntry), Size);
        if (!TryOctal(block[148..156], out var sum) || sum != Sum(block)) return ParseResult.Malformed("a sum that does not agree", 148);
        if (!TryOctal(block[124..136], out var length) || length > Longest) return ParseResult.Malformed("no length", 124);

        var name = block[..100];
        var end = name.IndexOf((byte)0);
        return ParseResult.Ok(new TarEntry(end < 0 ? name : name[..end], length, block[156] == 0 ? (byte)'0' : block[156]), Size);
    }

    /// <summary>Of all bytes, those of the sum itself taken for blanks.</summary>
    private static long Sum(ReadOnlySpan<byte> block)
    {
        var sum = 8L * ' ';
        for (var i = 0; i < Size; i++) sum += i is >= 148 and < 156 ? 0 : block[i];
        return sum;
    }

    private static bool TryOctal(ReadOnlySpan<byte> field, out long value)
    {
        value = 0;
        var digits = field.Trim(" \0"u8);
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7') return false;
            value = (value * 8) + (digit - '0');
        }

        return !digits.IsEmpty;
    }
}
