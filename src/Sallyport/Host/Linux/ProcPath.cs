using System.Buffers.Text;

namespace Sallyport.Host.Linux;

/// <summary>Paths below /proc as bytes, for what is asked of every process.</summary>
internal static class ProcPath
{
    /// <summary>Room that every path takes at most.</summary>
    internal const int Longest = 48;

    /// <summary>Writes <c>/proc/PID</c> with <paramref name="rest"/> and a zero byte behind it.</summary>
    internal static void Write(Span<byte> path, int pid, ReadOnlySpan<byte> rest)
    {
        "/proc/"u8.CopyTo(path);
        _ = Utf8Formatter.TryFormat(pid, path[6..], out var length);
        rest.CopyTo(path[(6 + length)..]);
        path[6 + length + rest.Length] = 0;
    }
}
