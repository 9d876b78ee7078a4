namespace Sallyport.Wire.Packages;

/// <summary>What a page of a b-tree is (sqlite.org/fileformat2.html 1.6).</summary>
internal enum SqlitePageKind
{
    /// <summary>Leads to pages with keys in an index, and holds keys itself.</summary>
    IndexInterior = 2,

    /// <summary>Leads to pages with rows.</summary>
    TableInterior = 5,

    /// <summary>Holds keys of an index.</summary>
    IndexLeaf = 10,

    /// <summary>Holds rows.</summary>
    TableLeaf = 13,
}
