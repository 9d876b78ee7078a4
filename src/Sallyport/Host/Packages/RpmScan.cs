using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>rpm's database in one of its older forms, gone through once: the headers of the packages that have a file of one of some names are kept.</summary>
internal sealed class RpmScan : IRpmHeaders
{
    private readonly Dictionary<long, byte[]> _headers = [];
    private readonly Dictionary<string, List<(long Package, int Number)>> _named;

    /// <param name="store">The database.</param>
    /// <param name="names">The names that will be asked for.</param>
    public RpmScan(RpmStore store, IEnumerable<string> names)
    {
        _named = names.Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => new List<(long, int)>(), StringComparer.Ordinal);
        var wanted = new PackageNames(_named.Keys);
        store.Visit((package, blob) => Take(package, blob, wanted));
        IsIncomplete = store.IsIncomplete;
    }

    /// <inheritdoc/>
    public bool IsIncomplete { get; }

    /// <inheritdoc/>
    public IEnumerable<(long Package, int Number)> Named(string name) => _named.GetValueOrDefault(name) ?? [];

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Header(long package) => _headers.GetValueOrDefault(package);

    private void Take(long package, ReadOnlySpan<byte> blob, PackageNames wanted)
    {
        var header = RpmHeader.Read(blob);
        if (!header.IsOk || !header.Value.TryFind(RpmTag.BaseNames, out var names)) return;

        var texts = names.Texts;
        for (var number = 0; texts.MoveNext(); number++)
        {
            if (wanted.Find(texts.Current) is not { } found) continue;

            _named[found].Add((package, number));
            _headers.TryAdd(package, blob.ToArray());
        }
    }
}
