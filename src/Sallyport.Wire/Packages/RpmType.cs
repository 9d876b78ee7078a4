namespace Sallyport.Wire.Packages;

/// <summary>What the values of a tag are, by rpm's numbers.</summary>
internal enum RpmType
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>One byte.</summary>
    Character,

    /// <summary>One byte.</summary>
    Byte,

    /// <summary>Two bytes.</summary>
    Short,

    /// <summary>Four bytes.</summary>
    Int,

    /// <summary>Eight bytes.</summary>
    Long,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>Texts, one behind the other.</summary>
    TextArray,

    /// <summary>One text in several languages, the untranslated one first.</summary>
    Translated,
}
