namespace Sallyport.Wire.Tls;

/// <summary>SSL 2.0's ERROR message (SSL 2.0 specification 5.7): how a server that knows the protocol says no.</summary>
/// <param name="Code">1 no cipher, 2 no certificate, 4 bad certificate, 6 unsupported certificate type.</param>
public readonly record struct Ssl2Error(ushort Code)
{
    /// <summary>Reads a message out of the data of a record.</summary>
    /// <param name="data">The record without its header.</param>
    public static ParseResult<Ssl2Error> Read(ReadOnlySpan<byte> data) => data is [0, var high, var low]
        ? ParseResult.Ok(new Ssl2Error((ushort)((high << 8) | low)), data.Length)
        : ParseResult.Malformed("not an error of three bytes", 0);
}
