namespace Sallyport.Wire.Http;

/// <summary>What a response head does that RFC 9112 forbids or deprecates, and that was tolerated while reading.</summary>
[Flags]
public enum HeadFlaws
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A line ended in LF without CR (RFC 9112 2.2).</summary>
    BareLineFeed = 1,

    /// <summary>A field went on in the next line, which began with white space: obs-fold (RFC 9112 5.2).</summary>
    FoldedField = 2,

    /// <summary>White space between a field's name and its colon (RFC 9112 5.1): what smuggles requests.</summary>
    SpaceBeforeColon = 4,

    /// <summary>No space after the status code (RFC 9112 4), as some servers send when the reason is empty.</summary>
    NoSpaceAfterStatus = 8,
}
