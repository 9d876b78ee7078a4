namespace Sallyport.Wire.Windows;

/// <summary>A certificate that http.sys serves at a port, as HttpQueryServiceConfiguration tells of it.</summary>
/// <param name="Address">The local address, without brackets; empty for a binding to a name.</param>
/// <param name="Port">The port.</param>
/// <param name="Name">The name that clients ask for (SNI); null for a binding to an address.</param>
/// <param name="Hash">The certificate's hash, in hexadecimal; empty for none.</param>
/// <param name="Application">Who made the binding, by the number that it gave itself.</param>
/// <remarks>
/// http.h (learn.microsoft.com/windows/win32/api/http): HTTP_SERVICE_CONFIG_SSL_SET has a pointer to a SOCKADDR, then HTTP_SERVICE_CONFIG_SSL_PARAM of 80 bytes (length of the hash, pointer to it at 8,
/// GUID at 16); HTTP_SERVICE_CONFIG_SSL_SNI_SET has a SOCKADDR_STORAGE of 128 bytes and a pointer to the name in place of the first pointer. 64-bit programs. It has not run on a live Windows.
/// </remarks>
internal sealed record CertificateBinding(string Address, ushort Port, string? Name, string Hash, Guid Application)
{
    private const int Parameters = 80;
    private const int NameAt = 128;
    private const int MostHash = 64;

    /// <summary>Reads a binding to an address and port.</summary>
    /// <param name="filled">The buffer that was filled.</param>
    /// <param name="address">Where it lies in memory.</param>
    internal static ParseResult<CertificateBinding> Read(ReadOnlySpan<byte> filled, ulong address)
    {
        const int Start = 8;
        if (filled.Length < Start + Parameters) return ParseResult.NeedMore(Start + Parameters - filled.Length);

        var buffer = new PointedBuffer(filled, address);
        var end = SocketAddress.Read(buffer.Behind(0));
        return end.IsOk ? Of(buffer, Start, end.Value.Address, end.Value.Port, name: null) : ParseResult.Malformed("a binding whose address is none", 0);
    }

    /// <summary>Reads a binding to a name and port.</summary>
    /// <param name="filled">The buffer that was filled.</param>
    /// <param name="address">Where it lies in memory.</param>
    internal static ParseResult<CertificateBinding> ReadNamed(ReadOnlySpan<byte> filled, ulong address)
    {
        const int Start = NameAt + 8;
        if (filled.Length < Start + Parameters) return ParseResult.NeedMore(Start + Parameters - filled.Length);

        var buffer = new PointedBuffer(filled, address);
        var end = SocketAddress.Read(buffer.From(0)[..NameAt]);
        if (!end.IsOk) return ParseResult.Malformed("a binding whose port is none", 0);

        return buffer.Text(NameAt) is { } name ? Of(buffer, Start, string.Empty, end.Value.Port, name) : ParseResult.Malformed("a binding whose name lies outside of the buffer", NameAt);
    }

    private static ParseResult<CertificateBinding> Of(PointedBuffer buffer, int start, string address, ushort port, string? name)
    {
        var length = buffer.Number(start);
        var hash = buffer.Behind(start + 8);
        if (length > MostHash || length > hash.Length) return ParseResult.Malformed("a hash that lies outside of the buffer", start);

        return ParseResult.Ok(new CertificateBinding(address, port, name, Convert.ToHexStringLower(hash[..(int)length]), new Guid(buffer.From(start + 16)[..16])), start + Parameters);
    }
}
