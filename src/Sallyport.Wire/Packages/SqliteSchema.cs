using System.Text;

namespace Sallyport.Wire.Packages;

/// <summary>Where the tables and indexes of a SQLite database begin (sqlite.org/fileformat2.html 2.6), as far as their names are asked for.</summary>
internal static class SqliteSchema
{
    private const int Most = 4096;

    /// <summary>The first page of each; 0 for what the database does not have.</summary>
    /// <param name="tree">The database.</param>
    /// <param name="names">Names of tables and indexes, in the case that they were made with.</param>
    public static uint[] Roots(SqliteTree tree, params string[] names)
    {
        var roots = new uint[names.Length];
        var left = Most;
        tree.Rows(1, (_, content) =>
        {
            var record = SqliteRecord.Read(content);
            if (record.IsOk && record.Value.TryColumn(1, out var name) && record.Value.TryColumn(3, out var root) && root.Number is > 0 and <= uint.MaxValue)
            {
                if (Array.IndexOf(names, Encoding.UTF8.GetString(name.Bytes)) is >= 0 and var index) roots[index] = (uint)root.Number;
            }

            return --left > 0;
        });
        return roots;
    }
}
