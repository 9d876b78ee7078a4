using System.Collections.Immutable;
using Sallyport.Observations.Local;
using Sallyport.Wire.Windows;

namespace Sallyport.Host.Windows;

/// <summary>Follows the parents of a process in the list of all. A parent's number may belong to another process by now, so it is a hint and no proof.</summary>
internal static class Ancestry
{
    private const int Most = 16;

    /// <summary>The parents of <paramref name="pid"/>, the nearest first, up to one that has ended.</summary>
    internal static ImmutableArray<AncestorObservation> Of(uint pid, IReadOnlyDictionary<uint, ProcessEntry> listed)
    {
        var (found, seen) = (ImmutableArray.CreateBuilder<AncestorObservation>(), new HashSet<uint> { pid });
        for (var at = pid; found.Count < Most && listed.TryGetValue(at, out var entry) && seen.Add(entry.Parent);)
        {
            if (!listed.TryGetValue(entry.Parent, out var parent)) break;

            found.Add(new AncestorObservation((int)parent.ProcessId, parent.Name, Executable: null));
            at = parent.ProcessId;
        }

        return found.ToImmutable();
    }
}
