using System.Buffers.Binary;

namespace Sallyport.Wire.Packages;

/// <summary>A view of one page of a b-tree (sqlite.org/fileformat2.html 1.6): its kind and its cells.</summary>
internal readonly ref struct SqlitePage
{
    private const int LeafHeader = 8;
    private const int InteriorHeader = 12;

    private readonly ReadOnlySpan<byte> _page;
    private readonly int _pointers;

    private SqlitePage(ReadOnlySpan<byte> page, SqlitePageKind kind, int pointers, int cells, uint right)
    {
        _page = page;
        _pointers = pointers;
        (Kind, Cells, Right) = (kind, cells, right);
    }

    /// <summary>What the page is.</summary>
    public SqlitePageKind Kind { get; }

    /// <summary>How many cells it has.</summary>
    public int Cells { get; }

    /// <summary>The page with what comes behind the last cell; 0 in leaves.</summary>
    public uint Right { get; }

    /// <summary>True for pages of an index.</summary>
    public bool IsIndex => Kind is SqlitePageKind.IndexInterior or SqlitePageKind.IndexLeaf;

    /// <summary>True for pages without others below them.</summary>
    public bool IsLeaf => Kind is SqlitePageKind.TableLeaf or SqlitePageKind.IndexLeaf;

    /// <summary>Reads the page's header.</summary>
    /// <param name="page">The usable part of the page.</param>
    /// <param name="start">Where the header begins: behind the database's own in the first page, at 0 in all others.</param>
    public static ParseResult<SqlitePage> Read(ReadOnlySpan<byte> page, int start)
    {
        if (page.Length < start + InteriorHeader) return ParseResult.NeedMore(start + InteriorHeader - page.Length);

        var kind = (SqlitePageKind)page[start];
        if (kind is not (SqlitePageKind.IndexInterior or SqlitePageKind.TableInterior or SqlitePageKind.IndexLeaf or SqlitePageKind.TableLeaf)) return ParseResult.Malformed("no page of a b-tree", start);

        var isLeaf = kind is SqlitePageKind.IndexLeaf or SqlitePageKind.TableLeaf;
        var pointers = start + (isLeaf ? LeafHeader : InteriorHeader);
        var cells = BinaryPrimitives.ReadUInt16BigEndian(page[(start + 3)..]);
        if (pointers + (cells * 2) > page.Length) return ParseResult.Malformed("more cells than a page has room for", start + 3);

        return ParseResult.Ok(new SqlitePage(page, kind, pointers, cells, isLeaf ? 0 : BinaryPrimitives.ReadUInt32BigEndian(page[(start + 8)..])), pointers);
    }

    /// <summary>Cell number <paramref name="index"/>; false when it does not lie in the page.</summary>
    public bool TryCell(int index, out SqliteCell cell)
    {
        cell = default;
        var at = BinaryPrimitives.ReadUInt16BigEndian(_page[(_pointers + (index * 2))..]);
        if (at < _pointers || at + 4 > _page.Length) return false;

        var rest = _page[at..];
        var child = IsLeaf ? 0 : BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (!IsLeaf) rest = rest[4..];
        if (Kind == SqlitePageKind.TableInterior)
        {
            var isRead = SqliteVarint.TryRead(ref rest, out var last);
            cell = new() { Child = child, RowId = last };
            return isRead;
        }

        var row = 0L;
        if (!SqliteVarint.TryRead(ref rest, out var length) || length is < 0 or > int.MaxValue || (!IsIndex && !SqliteVarint.TryRead(ref rest, out row))) return false;
        return TryContent(rest, new() { Child = child, RowId = row, Length = (int)length }, out cell);
    }

    /// <summary>Content that is longer than a share of the page goes on elsewhere: 1.6 of the description has these sums.</summary>
    private bool TryContent(ReadOnlySpan<byte> rest, SqliteCell head, out SqliteCell cell)
    {
        var most = IsIndex ? ((_page.Length - 12) * 64 / 255) - 23 : _page.Length - 35;
        var least = ((_page.Length - 12) * 32 / 255) - 23;
        var spilling = least + ((head.Length - least) % (_page.Length - 4));
        var isWhole = head.Length <= most;
        var local = isWhole ? head.Length : spilling <= most ? spilling : least;
        var isHere = local + (isWhole ? 0 : 4) <= rest.Length;
        cell = isHere ? head with { Local = rest[..local], Overflow = isWhole ? 0 : BinaryPrimitives.ReadUInt32BigEndian(rest[local..]) } : default;
        return isHere;
    }
}
