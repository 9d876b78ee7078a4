using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sallyport.Wire.Packages;

/// <summary>Decodes blocks of LZ4 (LZ4 Block Format): literals and copies of what was decoded before, by turns.</summary>
internal static class Lz4Block
{
    /// <summary>More than a sequence without a second further byte of length takes, and a vector beyond it.</summary>
    private const int Slack = 320;

    /// <summary>A length of four bits that goes on in further bytes.</summary>
    private const int GoesOn = 15;

    private const int ShortestCopy = 4;

    /// <summary>Decodes <paramref name="source"/> to <paramref name="start"/> in <paramref name="output"/>, whose earlier bytes copies may refer to.</summary>
    /// <param name="source">One whole block.</param>
    /// <param name="output">Holds the history and takes what is decoded; nothing is written behind its end.</param>
    /// <param name="start">Where the decoded bytes begin.</param>
    /// <returns>Where the decoded bytes end; -1 when the block is malformed or does not fit.</returns>
    /// <remarks>
    /// Lists of 50 MB are decoded for one lookup, so the short sequences that text is made of go by vectors as long as both ends leave room.
    /// Every length and every distance is checked before the bytes are touched.
    /// </remarks>
    public static int Decode(ReadOnlySpan<byte> source, Span<byte> output, int start)
    {
        var (read, written) = (0, start);
        while (true)
        {
            (read, written) = DecodeShort(source, output, read, written);
            if (read >= source.Length) return -1;

            int token = source[read++];
            var literals = token >> 4;
            if (literals == GoesOn && !Extend(source, ref read, ref literals)) return -1;
            if (literals > source.Length - read || literals > output.Length - written) return -1;

            source.Slice(read, literals).CopyTo(output[written..]);
            read += literals;
            written += literals;
            if (read == source.Length) return written;
            if (read + 2 > source.Length) return -1;

            var distance = source[read] | (source[read + 1] << 8);
            read += 2;
            var length = token & GoesOn;
            if (length == GoesOn && !Extend(source, ref read, ref length)) return -1;

            length += ShortestCopy;
            if (distance == 0 || distance > written || length > output.Length - written) return -1;

            Repeat(output, written, distance, length);
            written += length;
        }
    }

    /// <summary>Decodes sequences as long as they are short, come from at least a vector back, and lie far from both ends; stops before the first that is otherwise.</summary>
    /// <returns>Where the next sequence begins in the source, and where its bytes go.</returns>
    private static (int Read, int Written) DecodeShort(ReadOnlySpan<byte> source, Span<byte> output, int from, int to)
    {
        ref var input = ref MemoryMarshal.GetReference(source);
        ref var target = ref MemoryMarshal.GetReference(output);
        nint read = from, written = to, lastRead = source.Length - Slack, lastWritten = output.Length - Slack;
        while (read < lastRead && written < lastWritten)
        {
            nint token = Unsafe.Add(ref input, read), literals = token >> 4, length = token & GoesOn;
            nint distance = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref input, read + 1 + literals));
            if (!BitConverter.IsLittleEndian) distance = BinaryPrimitives.ReverseEndianness((ushort)distance);

            var end = written + literals;
            if (literals == GoesOn || distance < Vector128<byte>.Count || distance > end) break;

            Vector128.LoadUnsafe(ref Unsafe.Add(ref input, read + 1)).StoreUnsafe(ref Unsafe.Add(ref target, written));
            ref var copied = ref Unsafe.Add(ref target, end);
            ref var original = ref Unsafe.Subtract(ref copied, distance);
            Vector128.LoadUnsafe(ref original).StoreUnsafe(ref copied);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref copied, Vector128<byte>.Count), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref original, Vector128<byte>.Count)));
            read += 3 + literals;
            if (length == GoesOn)
            {
                nint more = Unsafe.Add(ref input, read++);
                if (more == byte.MaxValue)
                {
                    read -= 4 + literals;
                    break;
                }

                length += more;
                for (nint done = Vector128<byte>.Count; done < length + ShortestCopy; done += Vector128<byte>.Count)
                    Vector128.LoadUnsafe(ref Unsafe.Add(ref original, done)).StoreUnsafe(ref Unsafe.Add(ref copied, done));
            }

            written = end + length + ShortestCopy;
        }

        return ((int)read, (int)written);
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
