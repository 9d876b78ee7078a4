using System.Buffers.Binary;

namespace Sallyport.Wire.Packages;

/// <summary>A view of a package's header as rpm's database keeps it (rpm's "Package format", header section, without the magic before it).</summary>
/// <remarks>Two numbers, of entries and of bytes; then sixteen bytes for each entry: tag, type, where its values begin and how many they are; then the values.</remarks>
internal readonly ref struct RpmHeader
{
    private const int EntrySize = 16;
    private const int MostEntries = 0xFFFF;

    private readonly ReadOnlySpan<byte> _entries;
    private readonly ReadOnlySpan<byte> _data;

    private RpmHeader(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data)
    {
        _entries = entries;
        _data = data;
    }

    /// <summary>Reads the two numbers and holds them against the length.</summary>
    public static ParseResult<RpmHeader> Read(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < 8) return ParseResult.NeedMore(8 - blob.Length);

        var (entries, data) = (BinaryPrimitives.ReadUInt32BigEndian(blob), BinaryPrimitives.ReadUInt32BigEndian(blob[4..]));
        if (entries is 0 or > MostEntries) return ParseResult.Malformed("a number of entries that no header has", 0);
        if (data > int.MaxValue / 2) return ParseResult.Malformed("more data than a header has", 4);

        var start = 8 + ((int)entries * EntrySize);
        var end = start + (int)data;
        return end > blob.Length ? ParseResult.NeedMore(end - blob.Length) : ParseResult.Ok(new RpmHeader(blob[8..start], blob[start..end]), end);
    }

    /// <summary>The values of <paramref name="tag"/>; false when the header has no such tag, or they do not lie in its data.</summary>
    public bool TryFind(RpmTag tag, out RpmEntry entry)
    {
        entry = default;
        for (var rest = _entries; rest.Length >= EntrySize; rest = rest[EntrySize..])
        {
            if (BinaryPrimitives.ReadInt32BigEndian(rest) != (int)tag) continue;

            var (type, offset, count) = (BinaryPrimitives.ReadInt32BigEndian(rest[4..]), BinaryPrimitives.ReadInt32BigEndian(rest[8..]), BinaryPrimitives.ReadInt32BigEndian(rest[12..]));
            if (offset < 0 || offset > _data.Length || count < 0) return false;

            entry = new((RpmType)type, count, _data[offset..]);
            return true;
        }

        return false;
    }

    /// <summary>The first text of <paramref name="tag"/>; empty where there is none.</summary>
    public ReadOnlySpan<byte> Text(RpmTag tag) => Text(tag, 0);

    /// <summary>Text number <paramref name="index"/> of <paramref name="tag"/>; empty where there is none.</summary>
    public ReadOnlySpan<byte> Text(RpmTag tag, int index) => TryFind(tag, out var entry) && entry.TryText(index, out var text) ? text : default;

    /// <summary>Number <paramref name="index"/> of <paramref name="tag"/>; null where there is none.</summary>
    public long? Number(RpmTag tag, int index) => TryFind(tag, out var entry) && entry.TryNumber(index, out var number) ? number : null;

    /// <summary>The folder of file number <paramref name="file"/>, with a slash at the end; empty where the header has no such file.</summary>
    public ReadOnlySpan<byte> Folder(int file) => Number(RpmTag.FolderIndexes, file) is <= int.MaxValue and var folder ? Text(RpmTag.FolderNames, (int)folder) : default;
}
