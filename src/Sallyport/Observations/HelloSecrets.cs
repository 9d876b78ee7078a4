using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>What a server made up for one ServerHello.</summary>
/// <param name="Version">The version that it chose.</param>
/// <param name="Random">Its 32 random bytes.</param>
/// <param name="SessionId">The session id that it gave; empty for none, and in TLS 1.3, where it is an echo.</param>
/// <param name="SentAt">When the hello was sent, from the start of the run.</param>
/// <param name="Source">Where the exchange stands.</param>
internal sealed record HelloSecret(ProtocolVersion Version, ImmutableArray<byte> Random, ImmutableArray<byte> SessionId, TimeSpan SentAt, string Source);

/// <summary>Reads random bytes and session ids from the answers to hellos.</summary>
internal static class HelloSecrets
{
    /// <summary>Those of every ServerHello, in the order asked; a HelloRetryRequest has none of its own (RFC 8446 4.1.3).</summary>
    internal static List<HelloSecret> Of(TlsObservation tls) =>
        [.. Placed.In(tls.Hellos, "tls/hellos").Where(placed => placed.Item.Outcome is HelloOutcome.ServerHello { Retry: false }).Select(Read).OfType<HelloSecret>()];

    private static HelloSecret? Read(Placed<HelloExchange> placed)
    {
        using var stream = new RecordAssembler();
        stream.Append(placed.Item.Received.AsSpan());
        while (stream.Next() is { Kind: TlsEventKind.Alert or TlsEventKind.Handshake } happened)
        {
            if (happened.Kind != TlsEventKind.Handshake) continue;

            var read = ServerHelloView.Read(happened.Message.Body);
            return read.IsOk ? Kept(read.Value, placed) : null;
        }

        return null;
    }

    private static HelloSecret Kept(ServerHelloView hello, Placed<HelloExchange> placed) => new(
        hello.SelectedVersion, [.. hello.Random], hello.SelectedVersion == ProtocolVersion.Tls13 ? [] : [.. hello.SessionId], placed.Item.SentAt, placed.Source);
}
