using System.Buffers.Text;
using System.Text;

namespace Sallyport.Host.Linux.Proc;

/// <summary>Finds what is mounted over the folders of processes in /proc, in the list of mounts (proc_pid_mountinfo(5)): whoever reads there is shown something else than the process.</summary>
internal static class MountedOver
{
    private const int PlaceField = 4;

    private static ReadOnlySpan<byte> Folder => "/proc/"u8;

    /// <summary>What is mounted there, in the order of the list.</summary>
    internal static List<ProcessCover> Read(ReadOnlySpan<byte> mounts)
    {
        var found = new List<ProcessCover>();
        foreach (var range in mounts.Split((byte)'\n'))
        {
            var line = mounts[range];
            if (Place(line) is not { Length: > 0 } place || !Utf8Parser.TryParse(place[Folder.Length..], out int pid, out var read) || !IsEnd(place[(Folder.Length + read)..])) continue;

            found.Add(new(pid, $"{Encoding.UTF8.GetString(Kind(line))} at {Encoding.UTF8.GetString(place)}"));
        }

        return found;
    }

    private static bool IsEnd(ReadOnlySpan<byte> rest) => rest.IsEmpty || rest[0] == '/';

    /// <summary>The place of a mount below /proc; empty for every other.</summary>
    private static ReadOnlySpan<byte> Place(ReadOnlySpan<byte> line)
    {
        for (var field = 0; field < PlaceField; field++)
        {
            if (line.IndexOf((byte)' ') is not (>= 0 and var space)) return default;

            line = line[(space + 1)..];
        }

        var end = line.IndexOf((byte)' ');
        return end > 0 && line.StartsWith(Folder) ? line[..end] : default;
    }

    /// <summary>The kind of file system, which stands behind a dash.</summary>
    private static ReadOnlySpan<byte> Kind(ReadOnlySpan<byte> line)
    {
        if (line.IndexOf(" - "u8) is not (>= 0 and var dash)) return "something"u8;

        var kind = line[(dash + 3)..];
        return kind.IndexOf((byte)' ') is > 0 and var end ? kind[..end] : kind;
    }
}

/// <summary>What is mounted over a process' folder.</summary>
/// <param name="Pid">The number of the process.</param>
/// <param name="What">The file system and its place, e.g. <c>tmpfs at /proc/812</c>.</param>
internal sealed record ProcessCover(int Pid, string What);
