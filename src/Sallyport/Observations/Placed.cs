using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>A part of an observation with its place in it, so that evidence can point there.</summary>
/// <typeparam name="T">The part.</typeparam>
/// <param name="Item">The part itself.</param>
/// <param name="Index">Its number among its like.</param>
/// <param name="Source">Its place, e.g. <c>tls/handshakes/2</c>.</param>
internal sealed record Placed<T>(T Item, int Index, string Source)
    where T : class;

/// <summary>Places parts.</summary>
internal static class Placed
{
    /// <summary>The parts in order, each with its place below <paramref name="room"/>.</summary>
    internal static IEnumerable<Placed<T>> In<T>(ImmutableArray<T> parts, string room)
        where T : class
    {
        for (var i = 0; i < parts.Length; i++) yield return new Placed<T>(parts[i], i, $"{room}/{i}");
    }
}
