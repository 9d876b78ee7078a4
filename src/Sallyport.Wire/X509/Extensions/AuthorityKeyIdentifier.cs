using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>authorityKeyIdentifier (RFC 5280 4.2.1.1): a hint at which of the issuer's keys signed.</summary>
/// <param name="KeyIdentifier">The issuer's subjectKeyIdentifier; empty when absent.</param>
/// <param name="SerialNumber">The serial number of the issuer's certificate; empty when absent.</param>
public sealed record AuthorityKeyIdentifier(ReadOnlyMemory<byte> KeyIdentifier, ReadOnlyMemory<byte> SerialNumber)
{
    internal static AuthorityKeyIdentifier Read(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Sequence);
        var key = reader.NextIs(DerTag.Context0) ? reader.Slice(reader.ReadElement().Content) : default;
        if (reader.NextIs(DerTag.Constructed1)) reader.ReadGeneralNames(DerTag.Constructed1);
        var serial = reader.NextIs(DerTag.Context2) ? reader.ReadInteger(DerTag.Context2) : default;
        reader.Leave(outer);
        return new AuthorityKeyIdentifier(key, serial);
    }
}
