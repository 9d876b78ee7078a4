namespace Sallyport.Wire;

/// <summary>How reading a structure from bytes ended. A closed set: bad input is a result, never an exception.</summary>
public enum ParseStatus
{
    /// <summary>The bytes do not have the form that the specification gives.</summary>
    Malformed,

    /// <summary>What is there is well formed so far; more bytes are needed to decide.</summary>
    NeedMore,

    /// <summary>The value was read whole.</summary>
    Ok,
}
