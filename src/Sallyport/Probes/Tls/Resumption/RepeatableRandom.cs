using System.Collections.Immutable;
using Sallyport.Wire.Crypto;

namespace Sallyport.Probes.Tls.Resumption;

/// <summary>Random bytes that were drawn before, given out in order, so that a hello can be sent twice byte for byte.</summary>
internal sealed class RepeatableRandom(ImmutableArray<byte> drawn)
{
    /// <summary>More than any hello and its key shares draw.</summary>
    internal const int Size = 4096;

    private int _taken;

    /// <summary>A source that begins at the start of <paramref name="drawn"/>.</summary>
    internal static RandomBytes Of(ImmutableArray<byte> drawn) => new RepeatableRandom(drawn).Fill;

    private void Fill(Span<byte> destination)
    {
        for (var i = 0; i < destination.Length; i++) destination[i] = drawn[_taken++ % drawn.Length];
    }
}
