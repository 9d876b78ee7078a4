using System.Text;

namespace Sallyport.Host.Packages;

/// <summary>A set of package names that bytes are looked up in, once for each of a list's sixty thousand stanzas.</summary>
internal sealed class PackageNames
{
    private const int Slots = 1024;

    private readonly List<(byte[] Bytes, string Name)>?[] _slots = new List<(byte[] Bytes, string Name)>?[Slots];
    private readonly byte[][] _beginnings;

    /// <param name="names">Names of the set.</param>
    /// <param name="beginnings">What is in the set as well, each with every name that begins so.</param>
    public PackageNames(IEnumerable<string> names, IEnumerable<string>? beginnings = null)
    {
        _beginnings = [.. (beginnings ?? []).Select(Encoding.UTF8.GetBytes)];
        var count = 0;
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            if (bytes.Length > 0) (_slots[Slot(bytes)] ??= []).Add((bytes, name));
            Common = bytes;
            count++;
        }

        if (count + _beginnings.Length != 1) Common = null;
        else if (count == 0) Common = _beginnings[0];
    }

    /// <summary>What each name of the set has in it, and whatever has a name of it too: there is such a thing where the set is one name, or the names with one beginning. Null for every other set.</summary>
    public byte[]? Common { get; }

    /// <summary>The name that <paramref name="bytes"/> are; null when it is not in the set.</summary>
    public string? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return null;

        foreach (var (known, name) in _slots[Slot(bytes)] ?? [])
        {
            if (bytes.SequenceEqual(known)) return name;
        }

        foreach (var beginning in _beginnings)
        {
            if (bytes.StartsWith(beginning)) return Encoding.UTF8.GetString(bytes);
        }

        return null;
    }

    /// <summary>True when the set has the name.</summary>
    public bool Has(string name) => Find(Encoding.UTF8.GetBytes(name)) is not null;

    private static int Slot(ReadOnlySpan<byte> bytes) => ((bytes.Length * 131) + (bytes[0] * 31) + (bytes[bytes.Length / 2] * 7) + bytes[^1]) % Slots;
}
