using System.Buffers.Binary;

namespace Sallyport.Wire.Packages;

/// <summary>Finds rows and keys in the b-trees of a SQLite database that a stranger may have written.</summary>
/// <remarks>
/// Reads only what lies on the way to what is asked for. A tree may lead in circles or name pages that do not exist: its depth is bounded as SQLite bounds it, and the
/// bytes of all pages that one instance looks at are, so every question ends.
/// </remarks>
internal sealed class SqliteTree(ISqlitePages pages, long budget)
{
    private const int Deepest = 20;
    private const int LongestContent = 64 << 20;

    private long _left = budget;

    /// <summary>Takes a row; false to end the walk.</summary>
    public delegate bool Visitor(long rowId, ReadOnlySpan<byte> content);

    /// <summary>Something was not as the form wants it, or more would have had to be read than is allowed: what was found is not all that there is.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The content of the row with number <paramref name="rowId"/>; null when the table has none.</summary>
    /// <param name="root">The table's first page.</param>
    /// <param name="rowId">The number.</param>
    public byte[]? Row(uint root, long rowId)
    {
        for (var (number, depth) = (root, 0); depth < Deepest; depth++)
        {
            if (!TryPage(number, isIndex: false, out var page)) return null;

            var at = FirstAtLeast(page, rowId);
            if (at == page.Cells && page.IsLeaf) return null;

            SqliteCell cell = new() { Child = page.Right };
            if (at < page.Cells && !page.TryCell(at, out cell)) break;
            if (page.IsLeaf) return cell.RowId == rowId ? Content(cell).ToArray() : null;

            number = cell.Child;
        }

        return Give<byte[]>(null);
    }

    /// <summary>Hands every row of the table to <paramref name="visit"/>, in the order of their numbers.</summary>
    /// <param name="root">The table's first page.</param>
    /// <param name="visit">Takes the rows.</param>
    public void Rows(uint root, Visitor visit) => Rows(root, visit, 0);

    /// <summary>The numbers of the rows that an index of one column has under <paramref name="text"/>.</summary>
    /// <param name="root">The index's first page.</param>
    /// <param name="text">What the column holds, compared byte by byte.</param>
    public IReadOnlyList<long> Keys(uint root, ReadOnlySpan<byte> text)
    {
        var found = new List<long>();
        Keys(root, text, found, 0);
        return found;
    }

    /// <summary>False when the walk ends here.</summary>
    private bool Rows(uint number, Visitor visit, int depth)
    {
        if (depth == Deepest) return Give(false);
        if (!TryPage(number, isIndex: false, out var page)) return false;

        for (var i = 0; i < page.Cells; i++)
        {
            if (!page.TryCell(i, out var cell)) return Give(false);
            if (!(page.IsLeaf ? visit(cell.RowId, Content(cell)) : Rows(cell.Child, visit, depth + 1))) return false;
        }

        return page.IsLeaf || Rows(page.Right, visit, depth + 1);
    }

    private void Keys(uint number, ReadOnlySpan<byte> text, List<long> found, int depth)
    {
        if (depth == Deepest) IsIncomplete = true;
        if (depth == Deepest || !TryPage(number, isIndex: true, out var page)) return;

        for (var i = FirstAtLeast(page, text); !IsIncomplete; i++)
        {
            if (i == page.Cells)
            {
                if (!page.IsLeaf) Keys(page.Right, text, found, depth + 1);
                return;
            }

            if (!TryKey(page, i, text, out var order, out var cell, out var row)) return;
            if (!page.IsLeaf) Keys(cell.Child, text, found, depth + 1);
            if (order != 0) return;

            found.Add(row);
        }
    }

    /// <summary>The first cell whose row has that number or a higher one.</summary>
    private int FirstAtLeast(SqlitePage page, long rowId)
    {
        var (low, high) = (0, page.Cells);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (!page.TryCell(middle, out var cell)) return Give(page.Cells);
            if (cell.RowId < rowId) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The first cell whose key is that text or sorts behind it.</summary>
    private int FirstAtLeast(SqlitePage page, ReadOnlySpan<byte> text)
    {
        var (low, high) = (0, page.Cells);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (!TryKey(page, middle, text, out var order, out _, out _)) return page.Cells;
            if (order < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>How a key stands to <paramref name="text"/>, and the row that it is of.</summary>
    private bool TryKey(SqlitePage page, int index, ReadOnlySpan<byte> text, out int order, out SqliteCell cell, out long row)
    {
        (order, row) = (0, 0);
        if (!page.TryCell(index, out cell)) return Give(false);

        var record = SqliteRecord.Read(Content(cell));
        if (!record.IsOk || !record.Value.TryColumn(0, out var key) || !record.Value.TryColumn(1, out var number)) return Give(false);

        order = key.Kind == SqliteValueKind.Text ? key.Bytes.SequenceCompareTo(text) : key.Kind - SqliteValueKind.Text;
        row = number.Number;
        return number.Kind == SqliteValueKind.Integer || Give(false);
    }

    /// <summary>The whole content of a cell; empty when not all of it can be read.</summary>
    private ReadOnlySpan<byte> Content(in SqliteCell cell)
    {
        if (cell.Overflow == 0) return cell.Local;
        if (cell.Length > LongestContent || cell.Length / 65536 > pages.Count) return Give<byte[]>(null);

        var content = new byte[cell.Length];
        cell.Local.CopyTo(content);
        var (at, next) = (cell.Local.Length, cell.Overflow);
        while (at < content.Length)
        {
            if (!TryBytes(next, out var page)) return default;

            next = BinaryPrimitives.ReadUInt32BigEndian(page);
            var piece = page[4..Math.Min(page.Length, 4 + content.Length - at)];
            piece.CopyTo(content.AsSpan(at));
            at += piece.Length;
        }

        return content;
    }

    private bool TryPage(uint number, bool isIndex, out SqlitePage page)
    {
        page = default;
        if (!TryBytes(number, out var bytes)) return false;

        var read = SqlitePage.Read(bytes, number == 1 ? SqliteHeader.Size : 0);
        if (!read.IsOk || read.Value.IsIndex != isIndex) return Give(false);

        page = read.Value;
        return true;
    }

    private bool TryBytes(uint number, out ReadOnlySpan<byte> page)
    {
        page = number == 0 || number > pages.Count || _left <= 0 ? default : pages.Page(number);
        _left -= page.Length;
        return page.Length > 4 || Give(false);
    }

    /// <summary>Notes that not all was found, and gives <paramref name="result"/>.</summary>
    private T? Give<T>(T? result)
    {
        IsIncomplete = true;
        return result;
    }
}
