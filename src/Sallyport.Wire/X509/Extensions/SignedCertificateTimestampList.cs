using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>Reads SignedCertificateTimestampList (RFC 6962 3.3) from a certificate, a TLS extension or an OCSP response.</summary>
public static class SignedCertificateTimestampList
{
    private const int LogIdLength = 32;
    private const int ExtensionsAt = 1 + LogIdLength + 8 + 2; // behind version, log id, timestamp and the extensions' own length
    private const ulong LastMillisecond = 253_402_300_799_999; // the end of the year 9999, where DateTimeOffset ends too

    /// <summary>Reads the list as TLS carries it: a 16-bit length, then each timestamp with a 16-bit length.</summary>
    /// <param name="bytes">The list and nothing after it.</param>
    public static ParseResult<ImmutableArray<SignedCertificateTimestamp>> Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new SpanReader(bytes.Span);
        var length = reader.ReadUInt16();
        if (reader.Failed) return ParseResult.NeedMore(2 - bytes.Length);
        if (length > reader.Remaining) return ParseResult.NeedMore(length - reader.Remaining);
        if (length == 0 || length < reader.Remaining) return ParseResult.Malformed("a list of timestamps whose length is not that of its content", 0);

        var timestamps = ImmutableArray.CreateBuilder<SignedCertificateTimestamp>(4);
        while (!reader.AtEnd)
        {
            var item = reader.ReadVector16();
            var at = reader.Position - item.Length;
            if (reader.Failed || !TryRead(bytes.Slice(at, item.Length), out var timestamp))
                return ParseResult.Malformed("a signed certificate timestamp that is cut or not in its form", at);
            timestamps.Add(timestamp);
        }

        return ParseResult.Ok(timestamps.DrainToImmutable(), bytes.Length);
    }

    /// <summary>In certificates and OCSP the list is an OCTET STRING inside the extension's value.</summary>
    internal static ImmutableArray<SignedCertificateTimestamp> Read(ref DerReader reader)
    {
        var element = reader.ReadElement(DerTag.OctetString);
        if (reader.Failed) return [];

        var list = Read(reader.Slice(element.Content));
        if (list.IsOk) return list.Value;

        reader.Fail(list.Reason ?? "a list of timestamps that is cut", element.ContentStart + list.Offset);
        return [];
    }

    private static bool TryRead(ReadOnlyMemory<byte> bytes, out SignedCertificateTimestamp timestamp)
    {
        var reader = new SpanReader(bytes.Span);
        var version = reader.ReadUInt8();
        timestamp = new SignedCertificateTimestamp(version, default, default, 0, 0, default);
        if (version != 0) return !reader.Failed;

        reader.ReadBytes(LogIdLength);
        var milliseconds = reader.ReadUInt64();
        var extensions = reader.ReadVector16().Length;
        byte hash = reader.ReadUInt8(), algorithm = reader.ReadUInt8();
        var signature = reader.ReadVector16();
        if (!reader.AtEnd || milliseconds > LastMillisecond) return false;

        timestamp = new SignedCertificateTimestamp(
            version, bytes.Slice(1, LogIdLength), DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds), hash, algorithm, bytes[^signature.Length..])
        {
            Extensions = bytes.Slice(ExtensionsAt, extensions),
        };
        return true;
    }
}
