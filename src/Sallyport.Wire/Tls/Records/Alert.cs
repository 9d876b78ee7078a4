namespace Sallyport.Wire.Tls;

/// <summary>An alert (RFC 8446 6): level 1 byte, description 1 byte.</summary>
/// <param name="Level">How serious it is; peers send other values than the two published ones.</param>
/// <param name="Description">Why it was sent.</param>
public readonly record struct Alert(AlertLevel Level, AlertDescription Description)
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 2;

    /// <summary>Reads an alert.</summary>
    /// <param name="bytes">The fragment of an alert record.</param>
    public static ParseResult<Alert> Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length < Size
            ? ParseResult.NeedMore(Size - bytes.Length)
            : ParseResult.Ok(new Alert((AlertLevel)bytes[0], new AlertDescription(bytes[1])), Size);
}
