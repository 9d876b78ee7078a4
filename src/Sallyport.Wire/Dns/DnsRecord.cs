namespace Sallyport.Wire.Dns;

/// <summary>A resource record (RFC 1035 4.1.3), its data unread but for the alias of a CNAME, whose name may be compressed.</summary>
/// <param name="Name">The owner.</param>
/// <param name="Type">The type; numbers outside the enumeration are types too (RFC 3597).</param>
/// <param name="Class">1 for IN; in OPT the sender's UDP size.</param>
/// <param name="TimeToLive">Seconds.</param>
/// <param name="Data">RDATA.</param>
/// <param name="Alias">Where a CNAME leads; null for every other type.</param>
public sealed record DnsRecord(DnsName Name, DnsRecordType Type, ushort Class, uint TimeToLive, ReadOnlyMemory<byte> Data, DnsName? Alias);
