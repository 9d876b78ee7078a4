using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>The server's half of a key exchange up to TLS 1.2, read again from the bytes that an exchange kept.</summary>
/// <param name="Group">The named group; null for a prime.</param>
/// <param name="Prime">The prime of DHE, most significant byte first; empty for a group.</param>
/// <param name="PublicKey">The public value.</param>
internal sealed record ReceivedKeyExchange(NamedGroup? Group, ImmutableArray<byte> Prime, ImmutableArray<byte> PublicKey)
{
    /// <summary>Reads it; null when the bytes end before, or the exchange has another form.</summary>
    internal static ReceivedKeyExchange? Of(HelloExchange hello)
    {
        if (hello.Outcome is not HelloOutcome.ServerHello { Suite.KeyExchange: KeyExchange.Dhe or KeyExchange.Ecdhe } answer) return null;

        using var assembler = new RecordAssembler();
        assembler.Append(hello.Received.AsSpan());
        while (assembler.Next() is { Kind: TlsEventKind.Handshake, Message: var message })
        {
            if (message.Type == HandshakeType.ServerKeyExchange) return Read(message.Body, answer);
        }

        return null;
    }

    private static ReceivedKeyExchange? Read(ReadOnlySpan<byte> body, HelloOutcome.ServerHello answer)
    {
        var read = ServerKeyExchangeView.Read(body, answer.Suite, answer.Version);
        return read.IsOk ? new(read.Value.Group, [.. read.Value.Prime], [.. read.Value.PublicKey]) : null;
    }
}
