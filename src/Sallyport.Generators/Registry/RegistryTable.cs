using System.Globalization;

namespace Sallyport.Generators.Registry;

/// <summary>One registry file: what its header declares, and its rows sorted by id.</summary>
/// <remarks>
/// Header cells read "name:type". The first one names the generated type and the width of its id; type "int" is a number, any other an enumeration.
/// A broken row becomes an #error line with its place, so that the build stops at the file that caused it.
/// </remarks>
internal sealed class RegistryTable
{
    private RegistryTable(string file) => File = file;

    public string File { get; }

    public string TypeName { get; private set; } = string.Empty;

    public string IdType { get; private set; } = string.Empty;

    public List<RegistryColumn> Columns { get; } = [];

    public List<RegistryRow> Rows { get; } = [];

    public List<string> Errors { get; } = [];

    public static RegistryTable Parse(string file, string text)
    {
        var table = new RegistryTable(file);
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (table.TypeName.Length == 0) table.ReadHeader(line);
            else table.ReadRow(number, line.Split(','));
        }

        if (table.TypeName == "CipherSuite") table.DeriveSuiteColumns();
        table.Rows.Sort((a, b) => a.Id.CompareTo(b.Id));
        table.RefuseDuplicates();
        return table;
    }

    private void ReadHeader(string line)
    {
        var cells = line.Split(',').Select(cell => cell.Split(':')).ToArray();
        TypeName = cells[0][0];
        IdType = cells[0][1];
        Columns.AddRange(cells.Skip(2).Select(cell => new RegistryColumn(cell[0], cell[1])));
    }

    private void ReadRow(int line, string[] cells)
    {
        if (cells.Length != Columns.Count + 2) Fail(line, "has " + cells.Length + " cells");
        else if (!TryParseId(cells[0], out var id)) Fail(line, "has no id: " + cells[0]);
        else Rows.Add(new RegistryRow(line, id, cells[1], [.. cells.Skip(2)]));
    }

    private void DeriveSuiteColumns()
    {
        foreach (var row in Rows)
        {
            if (SuiteName.Parse(row.Name) is { } parts) row.Cells.AddRange(parts.Cells);
            else Fail(row.Line, "names an unknown key exchange, cipher or hash: " + row.Name);
        }

        Columns.AddRange(SuiteName.Columns);
    }

    private void RefuseDuplicates()
    {
        foreach (var same in Rows.GroupBy(row => row.Id).Where(rows => rows.Count() > 1)) Fail(same.Last().Line, "repeats an id");
        foreach (var same in Rows.GroupBy(row => row.Name).Where(rows => rows.Count() > 1)) Fail(same.Last().Line, "repeats the name " + same.Key);
    }

    private void Fail(int line, string fault) => Errors.Add("#error " + File + "(" + line + ") " + fault);

    private static bool TryParseId(string cell, out uint id) =>
        cell.StartsWith("0x", StringComparison.Ordinal)
            ? uint.TryParse(cell.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out id)
            : uint.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}

/// <summary>A declared column: its name and the enumeration that its cells belong to, or "int".</summary>
internal sealed class RegistryColumn(string name, string type)
{
    public string Name { get; } = name;

    public string Type { get; } = type;
}

/// <summary>A row and the line that it came from.</summary>
internal sealed class RegistryRow(int line, uint id, string name, List<string> cells)
{
    public int Line { get; } = line;

    public uint Id { get; } = id;

    public string Name { get; } = name;

    public List<string> Cells { get; } = cells;
}
