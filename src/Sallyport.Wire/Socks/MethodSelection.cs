namespace Sallyport.Wire.Socks;

/// <summary>A SOCKS 5 server's choice among the methods that a client names (RFC 1928 3): version 5, one method.</summary>
/// <param name="Method">0 for none needed, 1 GSSAPI, 2 user name and password, 255 for "none of these".</param>
public readonly record struct MethodSelection(byte Method)
{
    private const int Length = 2;
    private const byte Version = 5;

    /// <summary>A client that can do without authentication: version 5, one method, number 0. It asks for no connection.</summary>
    public static ReadOnlySpan<byte> Client => [Version, 1, 0];

    /// <summary>Reads the choice; more octets than the two are another protocol's.</summary>
    /// <param name="bytes">All that came.</param>
    public static ParseResult<MethodSelection> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && bytes[0] != Version) return ParseResult.Malformed("another version than 5", 0);
        if (bytes.Length < Length) return ParseResult.NeedMore(Length - bytes.Length);

        return bytes.Length == Length ? ParseResult.Ok(new MethodSelection(bytes[1]), Length) : ParseResult.Malformed("something follows the method", Length);
    }
}
