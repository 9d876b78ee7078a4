using Sallyport.Wire;

namespace Sallyport.Fuzz;

/// <summary>Holds a result to its promises, and marks how it ended so that inputs which reach new places are kept.</summary>
internal static class Outcome
{
    /// <summary>The mark of a result: equal for inputs that ended alike.</summary>
    /// <exception cref="BrokenPromiseException">The result contradicts itself or the input.</exception>
    public static int Of<T>(in ParseResult<T> result, int length)
        where T : allows ref struct
    {
        switch (result.Status)
        {
            case ParseStatus.Ok:
                Demand((uint)result.Consumed <= (uint)length, "more consumed than there was");
                return Mark(ParseStatus.Ok, result.Consumed, 0);
            case ParseStatus.NeedMore:
                Demand(result.Consumed > 0, "more needed, but not how much");
                return Mark(ParseStatus.NeedMore, result.Consumed, 0);
            default:
                Demand((uint)result.Offset <= (uint)length, "malformed beyond the end");
                Demand(!string.IsNullOrEmpty(result.Reason), "malformed without a reason");
                return Mark(ParseStatus.Malformed, result.Offset, result.Reason!.Length);
        }
    }

    private static int Mark(ParseStatus status, int position, int reason) => HashCode.Combine(status, Bucket(position), reason);

    /// <summary>Small positions tell fields apart; of large ones only the order of magnitude does, or a long body would fill the pool.</summary>
    private static int Bucket(int position) => position < 64 ? position : 64 + System.Numerics.BitOperations.Log2((uint)position);

    private static void Demand(bool kept, string promise)
    {
        if (!kept) throw new BrokenPromiseException(promise);
    }
}

/// <summary>A parser returned, but with a result that cannot be true.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
