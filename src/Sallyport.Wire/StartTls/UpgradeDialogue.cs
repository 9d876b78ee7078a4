using Sallyport.Wire.Tls;

namespace Sallyport.Wire.StartTls;

/// <summary>The plaintext dialogue that goes before a hello: says what to send, reads what comes in any pieces, and ends with an outcome. Without a socket.</summary>
/// <remarks>What a server may say is bounded in bytes and in replies, so an endless banner ends as malformed. One instance serves one connection.</remarks>
internal sealed class UpgradeDialogue(UpgradeScript script) : IDisposable
{
    /// <summary>Bytes read before the dialogue is given up.</summary>
    internal const int MaxBytes = 16 * 1024;

    /// <summary>Replies, or lines of them, read before the dialogue is given up.</summary>
    internal const int MaxReplies = 512;

    private readonly ByteQueue _pending = new();
    private int _bytes;
    private int _replies;

    /// <summary>How it ended; null while it goes on.</summary>
    internal UpgradeOutcome? Outcome { get; private set; }

    /// <summary>What came behind the reply that ended it. Behind a go-ahead it was sent before TLS: nothing of it may be trusted.</summary>
    internal ReadOnlySpan<byte> Surplus => Outcome is null ? default : _pending.Content;

    /// <summary>What to say when leaving without TLS.</summary>
    internal ReadOnlyMemory<byte> Farewell => script.Farewell;

    /// <summary>What to send when the connection is there; empty when the server speaks first.</summary>
    internal ReadOnlyMemory<byte> Start() => script.Opening;

    /// <summary>Feeds what came next.</summary>
    /// <param name="bytes">Any piece of the server's stream, in order.</param>
    /// <returns>What to send now; empty for nothing.</returns>
    internal ReadOnlyMemory<byte> Feed(ReadOnlySpan<byte> bytes)
    {
        if (Outcome is not null) return default;

        _pending.Append(bytes);
        _bytes += bytes.Length;
        ReadOnlyMemory<byte> said = default;
        while (Outcome is null && Step() is { } move) said = said.IsEmpty ? move.Say : (byte[])[.. said.Span, .. move.Say.Span];
        if (Outcome is null && _bytes >= MaxBytes) Outcome = UpgradeOutcome.Malformed("16 KiB came without an answer");
        return said;
    }

    /// <inheritdoc/>
    public void Dispose() => _pending.Dispose();

    /// <summary>Reads the next reply; null when none is there whole, or none can be.</summary>
    private UpgradeMove? Step()
    {
        if (_pending.Count == 0) return null;

        var read = script.Read(_pending.Content);
        if (read.Status == ParseStatus.Malformed) Outcome = UpgradeOutcome.Malformed(read.Reason!);
        if (!read.IsOk) return null;

        _pending.Consume(read.Consumed);
        Outcome = read.Value.Outcome ?? (++_replies >= MaxReplies ? UpgradeOutcome.Malformed("512 lines came without an answer") : null);
        return read.Value;
    }
}
