using System.Text;
using Sallyport.Host.Configuration.Files;

namespace Sallyport.Host.Configuration.Processes;

/// <summary>Finds the defaults that were compiled into a server, which it keeps as text to print with its version.</summary>
internal static class CompiledPaths
{
    private const int LongestPath = 1024;

    /// <summary>The text behind <paramref name="mark"/> in the executable; null when the executable cannot be read or has no such mark.</summary>
    /// <param name="files">The files of the process.</param>
    /// <param name="executable">Its path.</param>
    /// <param name="mark">What stands before the path.</param>
    public static string? Find(IConfigurationFiles files, string executable, string mark) =>
        files.Read(executable) is FileReading.Taken taken ? Find(taken.Bytes.Span, Encoding.ASCII.GetBytes(mark)) : null;

    internal static string? Find(ReadOnlySpan<byte> program, ReadOnlySpan<byte> mark)
    {
        var at = program.IndexOf(mark);
        if (at < 0) return null;

        var rest = program[(at + mark.Length)..];
        var end = rest.IndexOfAny("\0 \"'\n"u8);
        return end is > 0 and <= LongestPath ? Encoding.UTF8.GetString(rest[..end]) : null;
    }
}
