namespace Sallyport.Knowledge.Services;

/// <summary>Holds products by their places, and may read one only when it is asked for.</summary>
internal interface IProductShelf
{
    /// <summary>The ids, in the order of the places.</summary>
    IReadOnlyList<string> Ids { get; }

    /// <summary>The product at a place.</summary>
    SoftwareProduct this[int place] { get; }

    /// <summary>The literals under which rules of the products are filed, by field.</summary>
    Dictionary<string, FiledLiterals> File();
}
