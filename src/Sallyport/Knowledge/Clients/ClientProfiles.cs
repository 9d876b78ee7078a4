using System.Collections.Immutable;
using System.Globalization;
using Sallyport.Wire.Tls;

namespace Sallyport.Knowledge.Clients;

/// <summary>Reads client profiles from their table: one line a client, lists separated by spaces, numbers of registries in hexadecimal.</summary>
public static partial class ClientProfiles
{
    private const int Columns = 11;

    /// <summary>The clients that ship with this build.</summary>
    internal static ImmutableArray<ClientProfile> ReadEmbedded() => Read(Table);

    /// <summary>Reads a table whose first line names the columns; lines that begin with <c>#</c> are remarks.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="FormatException">A line has another count of columns, or a number is none.</exception>
    public static ImmutableArray<ClientProfile> Read(string table)
    {
        var profiles = ImmutableArray.CreateBuilder<ClientProfile>();
        var named = false;
        foreach (var line in table.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#') continue;
            if (named) profiles.Add(Row(line.ToString().Split(',')));
            named = true;
        }

        return profiles.DrainToImmutable();
    }

    private static ClientProfile Row(string[] cells) =>
        cells.Length != Columns
            ? throw new FormatException($"the row of {cells[0]} has {cells.Length} columns, not {Columns}")
            : new ClientProfile
            {
                Name = cells[0],
                Lowest = new ProtocolVersion(Hexadecimal(cells[1])),
                Highest = new ProtocolVersion(Hexadecimal(cells[2])),
                SendsServerName = cells[3] == "yes",
                Suites = Values<CipherSuite>(cells[4]),
                Groups = Values<NamedGroup>(cells[5]),
                Schemes = Values<SignatureScheme>(cells[6]),
                Alpn = [.. cells[7].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                LeastDhBits = Bits(cells[8]),
                MostDhBits = Bits(cells[9]),
                LeastRsaBits = Bits(cells[10]),
            };

    private static ImmutableArray<T> Values<T>(string cell)
        where T : struct, IRegistryValue<T>
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var part in cell.AsSpan().Split(' '))
        {
            var digits = cell.AsSpan(part);
            if (!digits.IsEmpty) values.Add(T.FromId(Hexadecimal(digits)));
        }

        return values.DrainToImmutable();
    }

    private static ushort Hexadecimal(ReadOnlySpan<char> digits) => ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static int? Bits(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
