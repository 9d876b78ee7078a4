namespace Sallyport.Wire.Bpf;

/// <summary>What a type of a kernel's description is (BTF_KIND_*).</summary>
internal enum BtfKind
{
    Integer = 1,
    Pointer = 2,
    Array = 3,
    Structure = 4,
    Union = 5,
    Enumeration = 6,
    Forward = 7,
    Alias = 8,
    Volatile = 9,
    Constant = 10,
    Restricted = 11,
    Function = 12,
    Prototype = 13,
    Variable = 14,
    Section = 15,
    Float = 16,
    DeclarationTag = 17,
    TypeTag = 18,
    LongEnumeration = 19,
}
