using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sallyport.Wire.Packages;

/// <summary>Decodes blocks of LZ4 (LZ4 Block Format): literals and copies of what was decoded before, by turns.</summary>
internal static class Lz4Block
{
    /// <summary>Room that a fast copy may write into beyond the end of what it copies.</summary>
    private const int Slack = 32;

    /// <summary>Decodes <paramref name="source"/> to <paramref name="start"/> in <paramref name="output"/>, whose earlier bytes copies may refer to.</summary>
    /// <param name="source">One whole block.</param>
    /// <param name="output">Holds the history and takes what is decoded; nothing is written behind its end.</param>
    /// <param name="start">Where the decoded bytes begin.</param>
    /// <returns>Where the decoded bytes end; -1 when the block is malformed or does not fit.</returns>
    /// <remarks>
    /// Lists of 50 MB are decoded for one lookup, so copies of up to 16 and 32 bytes go by vectors where both ends leave room; every length and every distance
    /// is checked before the bytes are touched.
    /// </remarks>
    public static int Decode(ReadOnlySpan<byte> source, Span<byte> output, int start)
    {
        ref var input = ref MemoryMarshal.GetReference(source);
        ref var target = ref MemoryMarshal.GetReference(output);
        var (read, written) = (0, start);
        while (read < source.Length)
        {
            int token = Unsafe.Add(ref input, read++);
            var literals = token >> 4;
            if (literals == 15 && !Extend(source, ref read, ref literals)) return -1;
            if (literals > source.Length - read || literals > output.Length - written) return -1;

            if (literals <= Slack && read + Slack <= source.Length && written + Slack <= output.Length) Copy32(ref Unsafe.Add(ref input, read), ref Unsafe.Add(ref target, written));
            else source.Slice(read, literals).CopyTo(output[written..]);
            read += literals;
            written += literals;
            if (read == source.Length) return written;
            if (read + 2 > source.Length) return -1;

            var distance = Unsafe.Add(ref input, read) | (Unsafe.Add(ref input, read + 1) << 8);
            read += 2;
            var length = token & 15;
            if (length == 15 && !Extend(source, ref read, ref length)) return -1;

            length += 4;
            if (distance == 0 || distance > written || length > output.Length - written) return -1;
            if (distance >= 16 && length <= Slack && written + Slack <= output.Length) Copy16Twice(ref target, written - distance, written);
            else Repeat(output, written, distance, length);
            written += length;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy32(ref byte from, ref byte to)
    {
        Vector128.LoadUnsafe(ref from).StoreUnsafe(ref to);
        Vector128.LoadUnsafe(ref from, 16).StoreUnsafe(ref to, 16);
    }

    /// <summary>The second half is read after the first is written: a copy may begin 16 bytes back and read what it wrote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy16Twice(ref byte target, int from, int to)
    {
        Vector128.LoadUnsafe(ref Unsafe.Add(ref target, from)).StoreUnsafe(ref Unsafe.Add(ref target, to));
        Vector128.LoadUnsafe(ref Unsafe.Add(ref target, from + 16)).StoreUnsafe(ref Unsafe.Add(ref target, to + 16));
    }

    /// <summary>A copy may overlap what it writes: then the bytes between repeat.</summary>
    private static void Repeat(Span<byte> output, int at, int distance, int length)
    {
        for (var done = 0; done < length;)
        {
            var chunk = Math.Min(distance + done, length - done);
            output.Slice(at - distance, chunk).CopyTo(output[(at + done)..]);
            done += chunk;
        }
    }

    /// <summary>Adds the bytes that a length goes on in, up to the first below 255.</summary>
    private static bool Extend(ReadOnlySpan<byte> source, ref int read, ref int length)
    {
        while (read < source.Length)
        {
            var more = source[read++];
            length += more;
            if (more != 255) return true;
            if (length > 1 << 24) return false;
        }

        return false;
    }
}
