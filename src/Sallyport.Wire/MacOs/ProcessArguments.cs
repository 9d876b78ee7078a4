using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Wire.MacOs;

/// <summary>Reads the words that a process was started with, from what sysctl gives for KERN_PROCARGS2.</summary>
/// <remarks>
/// bsd/kern/kern_sysctl.c of xnu (sysctl_procargsx): how many words there are in 32 bits, the path that was executed, zeros that fill up, then each word with a zero behind it; the environment follows.
/// It has not run on a live macOS.
/// </remarks>
internal static class ProcessArguments
{
    /// <summary>The words; they are untrusted, and the process may have overwritten them.</summary>
    internal static ParseResult<ImmutableArray<string>> Read(ReadOnlySpan<byte> filled)
    {
        if (filled.Length < 4) return ParseResult.NeedMore(4 - filled.Length);

        var count = BinaryPrimitives.ReadInt32LittleEndian(filled);
        if (count < 0 || count > filled.Length) return ParseResult.Malformed("more words than there are bytes", 0);

        var path = filled[4..].IndexOf((byte)0);
        if (path < 0) return ParseResult.NeedMore(1);

        var at = 4 + path;
        while (at < filled.Length && filled[at] == 0) at++;
        var words = ImmutableArray.CreateBuilder<string>();
        for (; words.Count < count; at++)
        {
            var length = filled[Math.Min(at, filled.Length)..].IndexOf((byte)0);
            if (length < 0) return ParseResult.NeedMore(1);

            words.Add(Encoding.UTF8.GetString(filled.Slice(at, length)));
            at += length;
        }

        return ParseResult.Ok(words.ToImmutable(), at);
    }
}
