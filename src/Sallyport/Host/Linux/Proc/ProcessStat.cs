using System.Buffers.Text;
using System.Text;

namespace Sallyport.Host.Linux.Proc;

/// <summary>What <c>/proc/PID/stat</c> tells: name, parent, flags and start (proc_pid_stat(5)).</summary>
/// <param name="Name">The name it bears, between the first and the last parenthesis: it may hold any others, spaces and line ends too.</param>
/// <param name="State">A letter: R runs, S sleeps, Z is a zombie ...</param>
/// <param name="Parent">The parent's pid.</param>
/// <param name="IsKernelThread">The flag PF_KTHREAD.</param>
/// <param name="IsEnding">The flag PF_EXITING of its first thread: its memory is gone, and its descriptors are next.</param>
/// <param name="Threads">How many threads it has, a first one that has ended included.</param>
/// <param name="StartTicks">When it began, in clock ticks since the machine did.</param>
internal sealed record ProcessStat(string Name, char State, int Parent, bool IsKernelThread, bool IsEnding, int Threads, ulong StartTicks)
{
    private const uint KernelThread = 0x200000;
    private const uint Ending = 0x4;
    private const int ParentField = 1;
    private const int FlagsField = 6;
    private const int ThreadsField = 17;
    private const int StartField = 19;

    /// <summary>True while it runs: one whose first thread has ended looks like a zombie and goes on with the others. One that is just ending has no file any more that it could be judged by.</summary>
    internal bool Lives => State != 'X' && (Threads > 1 || (State != 'Z' && !IsEnding));

    /// <summary>Reads it; null for what is not of this form.</summary>
    /// <param name="text">The file's content.</param>
    internal static ProcessStat? Read(ReadOnlySpan<byte> text)
    {
        var (open, close) = (text.IndexOf((byte)'('), text.LastIndexOf((byte)')'));
        if (open < 0 || close < open || close + 2 >= text.Length) return null;

        Span<Range> fields = stackalloc Range[StartField + 2];
        var rest = text[(close + 2)..];
        if (Split(rest, fields) <= StartField || rest[fields[0]].Length != 1) return null;
        if (!TryRead(rest[fields[ParentField]], out var parent) || !TryRead(rest[fields[FlagsField]], out var flags) || !TryRead(rest[fields[ThreadsField]], out var threads) || !TryRead(rest[fields[StartField]], out var start) || parent > int.MaxValue || threads > int.MaxValue) return null;

        return new ProcessStat(Encoding.UTF8.GetString(text[(open + 1)..close]), (char)rest[0], (int)parent, (flags & KernelThread) != 0, (flags & Ending) != 0, (int)threads, start);
    }

    /// <summary>Fields of numbers and letters, parted by one space each.</summary>
    private static int Split(ReadOnlySpan<byte> text, Span<Range> fields)
    {
        var count = 0;
        foreach (var field in text.Split((byte)' '))
        {
            if (count == fields.Length) break;
            fields[count++] = field;
        }

        return count;
    }

    private static bool TryRead(ReadOnlySpan<byte> digits, out ulong value) => Utf8Parser.TryParse(digits, out value, out var read) && read == digits.TrimEnd((byte)'\n').Length;
}
