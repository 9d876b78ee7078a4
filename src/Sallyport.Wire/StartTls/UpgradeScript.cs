namespace Sallyport.Wire.StartTls;

/// <summary>A client's part in one protocol's plaintext dialogue, one reply at a time. One instance serves one connection.</summary>
internal abstract class UpgradeScript
{
    /// <summary>What the client says first; empty where the server greets.</summary>
    internal virtual ReadOnlyMemory<byte> Opening => default;

    /// <summary>What a polite client says when it leaves without TLS; empty where closing is customary.</summary>
    internal virtual ReadOnlyMemory<byte> Farewell => default;

    /// <summary>Reads one reply, or one line of one, from the start of <paramref name="pending"/>; the state moves on only when it was read whole.</summary>
    internal abstract ParseResult<UpgradeMove> Read(ReadOnlySpan<byte> pending);
}
