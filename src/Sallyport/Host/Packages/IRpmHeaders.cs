namespace Sallyport.Host.Packages;

/// <summary>The headers of the packages in rpm's database, whatever form it has.</summary>
internal interface IRpmHeaders
{
    /// <summary>Something was damaged or too large: what was found is not all that there is.</summary>
    bool IsIncomplete { get; }

    /// <summary>The packages that have a file of that name, each with the file's place among its files.</summary>
    IEnumerable<(long Package, int Number)> Named(string name);

    /// <summary>The header of a package; empty when there is none. It stays as it is until the next call.</summary>
    ReadOnlySpan<byte> Header(long package);
}
