using System.Collections.Immutable;
using System.Globalization;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>The ancestors and children of a process.</summary>
internal sealed class NearProcesses(int pid, int parent)
{
    private const int MostAncestors = 32;
    private const int MostChildren = 256;
    private const int MostText = 1 << 16;

    /// <summary>From the parent on to the first process.</summary>
    internal ImmutableArray<AncestorObservation> Ancestors()
    {
        var ancestors = ImmutableArray.CreateBuilder<AncestorObservation>();
        for (var next = parent; next > 0 && ancestors.Count < MostAncestors;)
        {
            if (ProcessReader.Stat(next) is not { } stat) break;

            ancestors.Add(new AncestorObservation(next, stat.Name, LinuxFile.ReadLink($"/proc/{next}/exe").Value));
            next = stat.Parent;
        }

        return ancestors.ToImmutable();
    }

    /// <summary>Those that its first thread started, as far as they run.</summary>
    internal ImmutableArray<AncestorObservation> Children()
    {
        var children = ImmutableArray.CreateBuilder<AncestorObservation>();
        if (LinuxFile.Read($"/proc/{pid}/task/{pid}/children", MostText).Value is not { } text) return [];

        foreach (var range in text.AsSpan().Split((byte)' '))
        {
            if (children.Count == MostChildren) break;
            if (int.TryParse(text.AsSpan(range), NumberStyles.None, CultureInfo.InvariantCulture, out var child) && ProcessReader.Stat(child) is { } stat)
                children.Add(new AncestorObservation(child, stat.Name, LinuxFile.ReadLink($"/proc/{child}/exe").Value) { Input = LinuxFile.ReadLink($"/proc/{child}/fd/0").Value });
        }

        return children.ToImmutable();
    }
}
