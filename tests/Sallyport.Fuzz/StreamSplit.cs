using Sallyport.Wire.Tls;

namespace Sallyport.Fuzz;

/// <summary>Reads a stream of records twice, whole and cut in two, and demands the same events of both.</summary>
internal static class StreamSplit
{
    public static int Read(ReadOnlyMemory<byte> input)
    {
        var bytes = input.Span;
        // The place of the cut is part of the input, so that a failure can be repeated.
        var cut = bytes.IsEmpty ? 0 : bytes[^1] % (bytes.Length + 1);
        var whole = Events(bytes, bytes.Length);
        return whole == Events(bytes, cut) ? whole.Mark : throw new BrokenPromiseException($"other events when the stream is cut at {cut}");
    }

    private static Seen Events(ReadOnlySpan<byte> bytes, int cut)
    {
        using var assembler = new RecordAssembler();
        assembler.Append(bytes[..cut]);
        var seen = Drain(assembler, default);
        if (cut == bytes.Length || seen.Last == TlsEventKind.Malformed) return seen;

        assembler.Append(bytes[cut..]);
        return Drain(assembler, seen);
    }

    private static Seen Drain(RecordAssembler assembler, Seen seen)
    {
        while (seen.Last != TlsEventKind.Malformed && assembler.Next() is { Kind: not TlsEventKind.NeedMore } next) seen = seen.And(next);
        return seen;
    }

    /// <summary>What was seen so far: the content of all events folded into one number, and how many there were.</summary>
    private readonly record struct Seen(int Count, int Content, TlsEventKind Last)
    {
        private const int MostCounted = 16;

        public int Mark => HashCode.Combine(Math.Min(Count, MostCounted), Last);

        public Seen And(TlsEvent next)
        {
            var content = new HashCode();
            content.Add(Content);
            content.Add(next.Kind);
            content.AddBytes(next.Payload);
            content.AddBytes(next.Kind == TlsEventKind.Handshake ? next.Message.Body : default);
            return new(Count + 1, content.ToHashCode(), next.Kind);
        }
    }
}
