using System.Globalization;
using System.Text;

namespace Sallyport.Host.Linux.Proc;

/// <summary>What of a process' memory is executable, from <c>/proc/PID/maps</c> (proc_pid_maps(5)).</summary>
/// <param name="Files">Files mapped executable, each once.</param>
/// <param name="WritableCode">Stretches without a file that are writable and executable at once.</param>
internal sealed record MemoryMap(IReadOnlyList<ExecutableMapping> Files, int WritableCode)
{
    private const int Fields = 6;

    /// <summary>Reads it line by line; what is no line of this form is passed over.</summary>
    /// <param name="text">The file's content.</param>
    internal static MemoryMap Read(ReadOnlySpan<byte> text)
    {
        var files = new Dictionary<(string, ulong), ExecutableMapping>();
        var writable = 0;
        Span<Range> fields = stackalloc Range[Fields];
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            var count = Split(line, fields);
            if (count < Fields - 1 || line[fields[1]] is not { Length: >= 3 } rights || rights[2] != 'x') continue;
            if (!ulong.TryParse(line[fields[4]], NumberStyles.None, CultureInfo.InvariantCulture, out var inode)) continue;

            if (inode != 0 && count == Fields && Mapping(line, fields, inode) is { } file) files.TryAdd((file.Path, inode), file);
            else if (inode == 0 && rights[1] == 'w') writable++;
        }

        return new MemoryMap([.. files.Values], writable);
    }

    private static ExecutableMapping? Mapping(ReadOnlySpan<byte> line, ReadOnlySpan<Range> fields, ulong inode)
    {
        var path = line[fields[5]].TrimStart((byte)' ');
        if (path.IsEmpty || path[0] != '/') return null;

        var deleted = path.EndsWith(" (deleted)"u8);
        return new ExecutableMapping(Encoding.UTF8.GetString(line[fields[0]]), Unescape(deleted ? path[..^10] : path), inode, deleted);
    }

    /// <summary>The kernel writes a line end in a path as <c>\012</c>.</summary>
    private static string Unescape(ReadOnlySpan<byte> path) => Encoding.UTF8.GetString(path).Replace("\\012", "\n", StringComparison.Ordinal);

    /// <summary>Range, rights, offset, device, inode, and the rest: the path, behind as many spaces as there are.</summary>
    private static int Split(ReadOnlySpan<byte> line, Span<Range> fields)
    {
        var at = 0;
        for (var count = 0; count < Fields - 1; count++)
        {
            var space = line[at..].IndexOf((byte)' ');
            fields[count] = at..(space < 0 ? line.Length : at + space);
            if (space < 0) return count + 1;
            at += space + 1;
        }

        fields[Fields - 1] = at..line.Length;
        return Fields;
    }
}

/// <summary>A file mapped executable.</summary>
/// <param name="Range">The addresses, as <c>/proc/PID/map_files</c> names them.</param>
/// <param name="Path">Its path as the process' root has it.</param>
/// <param name="Inode">Its inode.</param>
/// <param name="IsDeleted">True when it has no name any more.</param>
internal sealed record ExecutableMapping(string Range, string Path, ulong Inode, bool IsDeleted)
{
    /// <summary>True for memory that was given out as a file: what just-in-time compilers write to.</summary>
    internal bool IsMemory => Path.StartsWith("/memfd:", StringComparison.Ordinal) || Path.StartsWith("/dev/zero", StringComparison.Ordinal) || Path.StartsWith("/SYSV", StringComparison.Ordinal);
}
