namespace Sallyport.Host;

/// <summary>A buffer that a system call filled, or the number of the error that it ended with.</summary>
/// <param name="Error">0 for none.</param>
/// <param name="Bytes">What was filled; empty after an error. It lies where it was filled, so that pointers into it hold.</param>
internal readonly record struct Filled(int Error, ReadOnlyMemory<byte> Bytes)
{
    private const int Attempts = 5;
    private const int Most = 64 << 20;

    /// <summary>Asks, and asks again with a larger buffer as long as the call says that its own is too small: what is asked for can grow meanwhile.</summary>
    /// <param name="question">Makes the call.</param>
    /// <param name="tooSmall">The error that asks for a larger buffer.</param>
    /// <param name="first">Bytes of the first buffer.</param>
    internal static Filled Ask(Question question, int tooSmall, int first)
    {
        for (var (attempt, size) = (1, first); ; attempt++)
        {
            var buffer = GC.AllocateArray<byte>(size, pinned: true);
            var error = question(buffer, out var wanted);
            if (error == 0) return new Filled(0, buffer.AsMemory(0, (int)Math.Min(wanted, (uint)size)));
            if (error != tooSmall || attempt == Attempts || wanted > Most) return new Filled(error, default);

            size = Math.Max((int)wanted + ((int)wanted / 8), size * 2);
        }
    }

    /// <summary>A call that fills a buffer.</summary>
    /// <param name="buffer">The buffer, all zeros.</param>
    /// <param name="wanted">Bytes that it filled, or that it wants.</param>
    /// <returns>0, or the number of its error.</returns>
    internal delegate int Question(Span<byte> buffer, out uint wanted);
}
