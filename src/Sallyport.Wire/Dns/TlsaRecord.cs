namespace Sallyport.Wire.Dns;

/// <summary>TLSA certificate usage (RFC 6698 2.1.1, names of RFC 7218).</summary>
public enum TlsaUsage
{
    /// <summary>0: an authority of the path, beside the usual trust.</summary>
    PkixTa,

    /// <summary>1: the server's certificate, beside the usual trust.</summary>
    PkixEe,

    /// <summary>2: an authority of the path, in place of the usual trust.</summary>
    DaneTa,

    /// <summary>3: the server's certificate or key, in place of the usual trust.</summary>
    DaneEe,
}

/// <summary>A TLSA record (RFC 6698 2.1). Numbers that nobody defined are kept: such a record is unusable, not malformed.</summary>
/// <param name="Usage">0 to 3 are defined.</param>
/// <param name="Selector">0 for the whole certificate, 1 for its SubjectPublicKeyInfo.</param>
/// <param name="Matching">0 for the octets themselves, 1 for SHA-256, 2 for SHA-512.</param>
/// <param name="Data">What has to match.</param>
public sealed record TlsaRecord(TlsaUsage Usage, byte Selector, byte Matching, ReadOnlyMemory<byte> Data)
{
    /// <summary>True when every number is one that RFC 6698 defines and the data has the length of its digest.</summary>
    public bool IsUsable => Usage <= TlsaUsage.DaneEe && Selector <= 1 && (Matching, Data.Length) is (0, > 0) or (1, 32) or (2, 64);

    /// <summary>The three numbers as they are written in a zone.</summary>
    public override string ToString() => $"{(int)Usage} {Selector} {Matching}";

    /// <summary>Reads RDATA.</summary>
    /// <param name="data">The whole data of the record.</param>
    public static ParseResult<TlsaRecord> Read(ReadOnlyMemory<byte> data) =>
        data.Length < 4
            ? ParseResult.Malformed("a TLSA record that is cut", data.Length)
            : ParseResult.Ok(new TlsaRecord((TlsaUsage)data.Span[0], data.Span[1], data.Span[2], data[3..]), data.Length);
}
