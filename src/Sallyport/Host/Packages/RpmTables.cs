using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>rpm's database in SQLite: an index leads from a file's name to the packages that have one of that name, and only their headers are read.</summary>
internal sealed class RpmTables : IRpmHeaders
{
    private readonly SqliteTree _tree;
    private readonly uint _packages;
    private readonly uint _names;
    private readonly uint _index;
    private (long Number, byte[] Content) _last = (-1, []);

    public RpmTables(SqliteTree tree)
    {
        _tree = tree;
        var roots = SqliteSchema.Roots(tree, "Packages", "Basenames", "Basenames_key_idx");
        (_packages, _names, _index) = (roots[0], roots[1], roots[2]);
    }

    /// <summary>False when it lacks one of the tables.</summary>
    public bool AreThere => _packages != 0 && _names != 0 && _index != 0;

    /// <inheritdoc/>
    public bool IsIncomplete => _tree.IsIncomplete;

    /// <inheritdoc/>
    public IEnumerable<(long Package, int Number)> Named(string name)
    {
        foreach (var row in _tree.Keys(_index, Encoding.UTF8.GetBytes(name)))
        {
            if (Place(row) is { } place) yield return place;
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Header(long package)
    {
        if (_last.Number != package) _last = (package, _tree.Row(_packages, package) ?? []);

        var record = SqliteRecord.Read(_last.Content);
        return record.IsOk && record.Value.TryColumn(1, out var blob) ? blob.Bytes : default;
    }

    private (long, int)? Place(long row)
    {
        var record = SqliteRecord.Read(_tree.Row(_names, row));
        return record.IsOk && record.Value.TryColumn(1, out var package) && record.Value.TryColumn(2, out var place) && place.Number is >= 0 and <= int.MaxValue ? (package.Number, (int)place.Number) : null;
    }
}
