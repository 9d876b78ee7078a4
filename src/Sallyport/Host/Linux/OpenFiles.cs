using System.Buffers.Text;

namespace Sallyport.Host.Linux;

/// <summary>How many files the machine has open.</summary>
internal static class OpenFiles
{
    private const int MostText = 256;

    /// <summary>About how many, all processes together (/proc/sys/fs/file-nr, whose first number it is); 0 where it is not told.</summary>
    internal static long Count() => LinuxFile.Read("/proc/sys/fs/file-nr", MostText).Value is { } text ? Read(text) : 0;

    /// <summary>The first number of a text; 0 when there is none.</summary>
    internal static long Read(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out long count, out _) && count > 0 ? count : 0;
}
