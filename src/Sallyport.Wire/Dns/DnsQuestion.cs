namespace Sallyport.Wire.Dns;

/// <summary>The question of a message (RFC 1035 4.1.2), class IN unless said otherwise.</summary>
/// <param name="Name">The owner asked about.</param>
/// <param name="Type">The record type.</param>
/// <param name="Class">1 for IN.</param>
public sealed record DnsQuestion(DnsName Name, DnsRecordType Type, ushort Class);
