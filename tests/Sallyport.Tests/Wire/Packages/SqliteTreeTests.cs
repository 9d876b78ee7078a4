using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Packages;
using Xunit;

namespace Sallyport.Tests.Wire.Packages;

/// <summary>The b-tree reader against databases that SQLite wrote.</summary>
public sealed class SqliteTreeTests
{
    private const int Rows = 5000;
    private const long Budget = 64 << 20;

    [Sqlite3Theory]
    [InlineData(512)]
    [InlineData(4096)]
    [InlineData(65536)]
    public void Every_row_is_found_by_its_number_and_by_its_key(int pageSize)
    {
        var tree = Tree(Make(pageSize));
        var roots = SqliteSchema.Roots(tree, "t", "i", "none");

        Assert.Equal(0u, roots[2]);
        for (var row = 1; row <= Rows; row++)
        {
            Assert.Equal(Content(row), Blob(tree.Row(roots[0], row * 3)));
            Assert.Null(tree.Row(roots[0], (row * 3) + 1));
        }

        for (var key = 0; key < 700; key++)
            Assert.Equal([.. Enumerable.Range(1, Rows).Where(row => row % 700 == key).Select(row => row * 3L)], tree.Keys(roots[1], Key(key)).Order());

        Assert.Empty(tree.Keys(roots[1], "no such key"u8));
        Assert.Empty(tree.Keys(roots[1], default));
        Assert.Null(tree.Row(roots[0], 0));
        Assert.Null(tree.Row(roots[0], long.MaxValue));
        Assert.False(tree.IsIncomplete);
    }

    [Sqlite3Fact]
    public void Rows_are_walked_in_their_order()
    {
        var (tree, seen) = (Tree(Make(512)), new List<long>());
        tree.Rows(SqliteSchema.Roots(tree, "t")[0], (row, content) =>
        {
            seen.Add(row);
            return row < 3000;
        });

        Assert.Equal([.. Enumerable.Range(1, 1000).Select(row => row * 3L)], seen);
    }

    [Sqlite3Fact]
    public void Content_goes_on_over_other_pages_to_its_end()
    {
        var tree = Tree(Sqlite3.Make("c.execute('create table t(b)')\nfor n in (477, 478, 500, 5000, 3000000): c.execute('insert into t values(?)', (bytes(i * 7 % 251 for i in range(n)),))"));
        var root = SqliteSchema.Roots(tree, "t")[0];
        var row = 1;
        foreach (var length in (int[])[477, 478, 500, 5000, 3_000_000])
        {
            var record = SqliteRecord.Read(tree.Row(root, row++));
            Assert.True(record.Value.TryColumn(0, out var value));
            Assert.Equal((SqliteValueKind.Blob, length), (value.Kind, value.Bytes.Length));
            for (var i = 0; i < length; i++) if (value.Bytes[i] != i * 7 % 251) Assert.Fail($"byte {i} of {length}");
        }
    }

    [Sqlite3Fact]
    public void Numbers_of_every_length_are_read()
    {
        var tree = Tree(Sqlite3.Make("c.execute('create table t(a, b, c, d, e, f, g, h, i, j, k)')\nc.execute('insert into t values(null, 0, 1, -2, 300, -70000, 1 << 30, -(1 << 40), 1 << 60, 1.5, ?)', ('ä',))"));
        var record = SqliteRecord.Read(tree.Row(SqliteSchema.Roots(tree, "t")[0], 1));
        long[] numbers = [0, 0, 1, -2, 300, -70000, 1 << 30, -(1L << 40), 1L << 60, 0];
        for (var i = 0; i < numbers.Length; i++)
        {
            Assert.True(record.Value.TryColumn(i, out var value));
            Assert.Equal((i switch { 0 => SqliteValueKind.Null, 9 => SqliteValueKind.Real, _ => SqliteValueKind.Integer }, numbers[i]), (value.Kind, value.Number));
        }

        Assert.True(record.Value.TryColumn(10, out var text));
        Assert.Equal((SqliteValueKind.Text, "ä"), (text.Kind, Encoding.UTF8.GetString(text.Bytes)));
        Assert.False(record.Value.TryColumn(11, out _));
    }

    [Sqlite3Fact]
    public void Few_pages_are_looked_at_for_one_row()
    {
        var pages = MemoryPages.Of(Make(512));
        var tree = new SqliteTree(pages, Budget);
        var roots = SqliteSchema.Roots(tree, "t", "i");
        var before = pages.Asked;
        _ = tree.Row(roots[0], 1200);
        Assert.InRange(pages.Asked - before, 1, 8);
    }

    [Sqlite3Fact]
    public void A_tree_that_leads_in_circles_ends()
    {
        var file = Make(512);
        var root = (int)SqliteSchema.Roots(Tree(file), "t")[0];
        var page = file.AsSpan((root - 1) * 512, 512);
        Assert.Equal((byte)SqlitePageKind.TableInterior, page[0]);
        for (var cell = 0; cell < BinaryPrimitives.ReadUInt16BigEndian(page[3..]); cell++) BinaryPrimitives.WriteInt32BigEndian(page[BinaryPrimitives.ReadUInt16BigEndian(page[(12 + (cell * 2))..])..], root);
        BinaryPrimitives.WriteInt32BigEndian(page[8..], root);

        var pages = MemoryPages.Of(file);
        var tree = new SqliteTree(pages, Budget);
        Assert.Null(tree.Row((uint)root, 1200));
        tree.Rows((uint)root, (_, _) => true);
        Assert.True(tree.IsIncomplete);
        Assert.InRange(pages.Asked, 1, (Budget / 512) + 100);
    }

    [Sqlite3Fact]
    public void What_is_not_allowed_to_be_read_is_incomplete_and_not_missing()
    {
        var tree = new SqliteTree(MemoryPages.Of(Make(512)), 1024);
        var root = SqliteSchema.Roots(tree, "t")[0];
        Assert.False(tree.IsIncomplete);

        Assert.Null(tree.Row(root, 3));
        Assert.True(tree.IsIncomplete);
    }

    [Sqlite3Fact]
    public void A_database_with_random_damage_is_read_without_harm()
    {
        var (whole, random) = (Make(512), new Random(443));
        for (var round = 0; round < 3000; round++)
        {
            var file = whole.ToArray();
            for (var i = 0; i < 40; i++) file[random.Next(100, file.Length)] = (byte)random.Next(256);
            var tree = new SqliteTree(MemoryPages.Of(file), 1 << 20);
            var roots = SqliteSchema.Roots(tree, "t", "i");
            _ = tree.Row(roots[0], random.Next(Rows * 3));
            _ = tree.Keys(roots[1], Key(random.Next(700)));
        }
    }

    [Fact]
    public void Random_pages_are_read_without_harm() => Prop.ForAll<byte[], byte>((bytes, kind) =>
    {
        byte[] page = [(byte)(kind % 16), .. bytes, .. new byte[Math.Max(0, 480 - bytes.Length)]];
        if (SqlitePage.Read(page, 0) is not { IsOk: true } read) return;
        for (var i = 0; i < read.Value.Cells; i++) _ = read.Value.TryCell(i, out _);
        if (SqliteRecord.Read(bytes) is { IsOk: true } record) _ = record.Value.TryColumn(kind % 8, out _);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0x52, "no SQLite database")]
    [InlineData(16, 0x03, "a page size that is no power of two")]
    [InlineData(19, 0x03, "a form of SQLite database that is not known")]
    [InlineData(20, 0xFF, "pages with too little room")]
    [InlineData(59, 0x02, "texts that are not in UTF-8")]
    public void What_cannot_be_read_is_malformed(int at, byte value, string reason)
    {
        byte[] header = [.. "SQLite format 3\0"u8, 0x02, 0x00, 1, 1, 0, .. new byte[79]];
        Assert.Equal(new SqliteHeader(512, 512), SqliteHeader.Read(header).Value);

        header[at] = value;
        Assert.Equal((ParseStatus.Malformed, reason), (SqliteHeader.Read(header).Status, SqliteHeader.Read(header).Reason));
        Assert.Equal(ParseStatus.NeedMore, SqliteHeader.Read(header.AsSpan(0, 99)).Status);
    }

    [Theory]
    [InlineData("00", 0)]
    [InlineData("7F", 127)]
    [InlineData("8100", 128)]
    [InlineData("FFFFFFFFFFFFFFFFFF", -1)]
    [InlineData("80808080808080807F", 127)]
    public void A_number_has_one_to_nine_bytes(string hex, long value)
    {
        ReadOnlySpan<byte> bytes = [.. Convert.FromHexString(hex), 0x55];
        Assert.True(SqliteVarint.TryRead(ref bytes, out var read));
        Assert.Equal((value, 1), (read, bytes.Length));

        for (var cut = 0; cut < hex.Length / 2; cut++)
        {
            ReadOnlySpan<byte> half = Convert.FromHexString(hex).AsSpan(0, cut);
            Assert.False(SqliteVarint.TryRead(ref half, out _));
        }
    }

    private static byte[] Make(int pageSize) => Sqlite3.Make($"""
        c.execute('pragma page_size = {pageSize}')
        c.execute("create table 't' (n integer primary key, k 'TEXT' not null, b blob)")
        for r in range(1, {Rows + 1}): c.execute('insert into t values(?, ?, ?)', (r * 3, ('key number %d ' % (r % 700)) * (1 + r % 700 % 20), b'%d' % r * (r % 9)))
        c.execute('create index i on t(k)')
        """);

    private static byte[] Key(int key) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"key number {key} ", 1 + (key % 20))));

    private static byte[] Content(int row) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{row}", row % 9)));

    private static SqliteTree Tree(byte[] file) => new(MemoryPages.Of(file), long.MaxValue);

    private static byte[] Blob(byte[]? row)
    {
        Assert.NotNull(row);
        Assert.True(SqliteRecord.Read(row).Value.TryColumn(2, out var value));
        return value.Bytes.ToArray();
    }
}
