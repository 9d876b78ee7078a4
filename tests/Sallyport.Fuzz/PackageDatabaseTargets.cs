using Sallyport.Host.Packages;
using Sallyport.Wire.Packages;

namespace Sallyport.Fuzz;

/// <summary>Databases of rpm and pacman: those of a container are written by whoever made it.</summary>
internal static class PackageDatabaseTargets
{
    private const int MostPages = 4096;

    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("SqliteHeader.Read", SqliteHeader.Read),
        FuzzTarget.OfSpan("SqliteRecord.Read", SqliteRecord.Read, Columns),
        FuzzTarget.OfSpan("RpmHeader.Read", RpmHeader.Read, Header),
        FuzzTarget.OfSpan("TarEntry.Read", TarEntry.Read, static entry => HashCode.Combine(entry.Kind, entry.IsEnd, entry.Name.IsEmpty, entry.Padded % TarEntry.Size)),
        new("SqliteTree.Row", Tree),
        new("SqliteLog.Take", Log),
        new("NdbStore.Visit", static input => Visit(NdbStore.Open(new Stored(input), out _), input.Length)),
        new("BerkeleyStore.Visit", static input => Visit(BerkeleyStore.Open(new Stored(input), out _), input.Length)),
        new("MtreeLines.MoveNext", Mtree),
        new("PacmanBlocks.First", static input => HashCode.Combine(PacmanBlocks.First(input.Span, "\n%NAME%\n"u8).IsEmpty, PacmanBlocks.First(input.Span, "\n%VERSION%\n"u8).IsEmpty, PacmanBlocks.NameOf(input.Span).IsEmpty)),
    ];

    private static int Columns(SqliteRecord record)
    {
        var mark = 0;
        for (var column = 0; column < 6; column++) mark = HashCode.Combine(mark, record.TryColumn(column, out var value), value.Kind, value.Bytes.IsEmpty);
        return mark;
    }

    private static int Header(RpmHeader header)
    {
        var mark = HashCode.Combine(header.Text(RpmTag.Name).IsEmpty, header.Number(RpmTag.Epoch, 0) is null, header.Text(RpmTag.SourcePackage).IsEmpty);
        for (var file = 0; file < 4; file++)
            mark = HashCode.Combine(mark, header.Folder(file).IsEmpty, header.Text(RpmTag.BaseNames, file).IsEmpty, header.Text(RpmTag.FileDigests, file).IsEmpty, header.Number(RpmTag.FileFlags, file) is null, header.Number(RpmTag.FileStates, file) is null);
        return mark;
    }

    /// <summary>The input is a database, which is asked as one of rpm is.</summary>
    private static int Tree(ReadOnlyMemory<byte> input)
    {
        var header = SqliteHeader.Read(input.Span);
        if (!header.IsOk) return 0;

        var pages = new Pages(input, header.Value);
        var tree = new SqliteTree(pages, (long)MostPages * header.Value.Usable);
        var roots = SqliteSchema.Roots(tree, "Packages", "Basenames", "Basenames_key_idx");
        var rows = tree.Keys(roots[2], "nginx"u8);
        var mark = HashCode.Combine(roots[0] == 0, roots[1] == 0, roots[2] == 0, Math.Min(rows.Count, 8));
        foreach (var row in rows.Take(8)) mark = HashCode.Combine(mark, tree.Row(roots[1], row) is null, Length(tree.Row(roots[0], row)));
        if (pages.Asked > MostPages + 1) throw new BrokenPromiseException("more pages than were allowed");
        return HashCode.Combine(mark, tree.IsIncomplete);
    }

    private static int Visit(RpmStore? store, int length)
    {
        if (store is null) return 0;

        var (mark, count, bytes) = (0, 0, 0L);
        store.Visit((package, header) =>
        {
            if (header.Length > length) throw new BrokenPromiseException("a header longer than the file");
            (count, bytes, mark) = (count + 1, bytes + header.Length, HashCode.Combine(mark, Math.Min(package, 4), System.Numerics.BitOperations.Log2((uint)header.Length), RpmHeader.Read(header).IsOk));
        });
        return HashCode.Combine(count < 5 ? mark : 0, Math.Min(count, 8), store.IsIncomplete);
    }

    private static int Length(byte[]? row) => row is null ? -1 : System.Numerics.BitOperations.Log2((uint)row.Length);

    private static int Log(ReadOnlyMemory<byte> input)
    {
        var read = SqliteLog.Read(input.Span);
        if (!read.IsOk) return Outcome.Of(read, input.Length);

        var (log, size, frames) = (read.Value, SqliteLog.FrameHeaderSize + read.Value.PageSize, 0);
        for (var at = SqliteLog.HeaderSize; at + size <= input.Length && log.Take(input.Span.Slice(at, size)); at += size) frames++;
        if (log.Pages.Values.Any(at => at < SqliteLog.HeaderSize + SqliteLog.FrameHeaderSize || at + log.PageSize > input.Length)) throw new BrokenPromiseException("a page outside of the log");
        return HashCode.Combine(Math.Min(frames, 16), log.PageCount is null, Math.Min(log.Pages.Count, 16));
    }

    private static int Mtree(ReadOnlyMemory<byte> input)
    {
        var lines = new MtreeLines(input.Span);
        var mark = 0;
        for (var left = input.Length; lines.MoveNext(); left--)
        {
            if (left == 0) throw new BrokenPromiseException("more lines than bytes");
            if (lines.Value("sha256digest="u8).IndexOfAny(" \n"u8) >= 0) throw new BrokenPromiseException("more than a word");
            mark = HashCode.Combine(mark, lines.Is("usr/bin/a b"u8), lines.Value("sha256digest="u8).IsEmpty);
        }

        return mark;
    }

    private sealed class Pages(ReadOnlyMemory<byte> file, SqliteHeader header) : ISqlitePages
    {
        public int Asked { get; private set; }

        public uint Count => (uint)(file.Length / header.PageSize);

        public ReadOnlySpan<byte> Page(uint number)
        {
            if (number == 0 || number > Count) throw new BrokenPromiseException("a page that there is not");
            Asked++;
            return file.Span.Slice((int)(number - 1) * header.PageSize, header.Usable);
        }
    }

    /// <summary>The input as a file.</summary>
    private sealed class Stored(ReadOnlyMemory<byte> input) : IStoredBytes
    {
        public long Length => input.Length;

        public int Read(Span<byte> buffer, long offset)
        {
            var rest = offset >= input.Length ? default : input.Span[(int)offset..];
            var count = Math.Min(rest.Length, buffer.Length);
            rest[..count].CopyTo(buffer);
            return count;
        }
    }
}
