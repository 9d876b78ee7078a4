using System.Buffers;
using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;

namespace Sallyport.Probes.Http;

/// <summary>Reads what follows a response head, or what another protocol goes on to say: as much as is kept, and no longer than anybody would wait for it.</summary>
internal sealed class ResponseRest(TlsChannel channel, Connection connection)
{
    private const int ForeignKept = 4096;
    private static readonly TimeSpan BodyPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ForeignPatience = TimeSpan.FromMilliseconds(300);

    /// <summary>The body out of its codings; null when they cannot be read.</summary>
    /// <param name="head">The response.</param>
    /// <param name="begun">What came behind the head so far.</param>
    internal async Task<ImmutableArray<byte>?> ReadBodyAsync(HttpResponse head, ReadOnlyMemory<byte> begun)
    {
        var received = await ReadAsync(begun, BodyPatience, bytes => HttpBody.IsWhole(head, bytes));
        return HttpBody.Read(head, received.Span);
    }

    /// <summary>What is no HTTP, with what follows soon: a greeting, then the complaint about the request.</summary>
    internal async Task<ImmutableArray<byte>> ReadForeignAsync(ReadOnlyMemory<byte> begun)
    {
        var received = await ReadAsync(begun, ForeignPatience, static bytes => bytes.Length >= ForeignKept);
        return [.. received.Span[..Math.Min(ForeignKept, received.Length)]];
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(ReadOnlyMemory<byte> begun, TimeSpan patience, Func<ReadOnlySpan<byte>, bool> isEnough)
    {
        var received = new ArrayBufferWriter<byte>(4096);
        received.Write(begun.Span);
        connection.EndWithin(patience);
        while (!isEnough(received.WrittenSpan))
        {
            var (data, _) = await channel.ReceiveAsync();
            if (data.IsEmpty) break;

            received.Write(data.Span);
        }

        return received.WrittenMemory;
    }
}
