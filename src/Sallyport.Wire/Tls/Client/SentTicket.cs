using System.Collections.Immutable;

namespace Sallyport.Wire.Tls.Client;

/// <summary>A session ticket that the server gave (RFC 8446 4.6.1, RFC 5077 3.3).</summary>
/// <param name="Lifetime">How long it may be used; up to TLS 1.2 a hint, and zero says nothing.</param>
/// <param name="Length">Length of the ticket in bytes.</param>
/// <param name="NonceLength">Length of ticket_nonce in bytes; 0 before TLS 1.3.</param>
/// <param name="MaxEarlyData">Bytes of early data that the server would take (max_early_data_size); 0 when it did not say.</param>
public sealed record SentTicket(TimeSpan Lifetime, int Length, int NonceLength, uint MaxEarlyData)
{
    /// <summary>Its first 16 bytes, where RFC 5077 4 recommends to put the name of the key that it is sealed with; empty when it is shorter.</summary>
    public ImmutableArray<byte> KeyName { get; init; } = [];
}
