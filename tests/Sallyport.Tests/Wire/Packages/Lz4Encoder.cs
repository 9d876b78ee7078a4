namespace Sallyport.Tests.Wire.Packages;

/// <summary>The plainest encoder of LZ4 blocks and frames: it looks back for the longest match, byte by byte.</summary>
internal static class Lz4Encoder
{
    private const int Minimum = 4;
    private const int LastLiterals = 5;

    public static byte[] Encode(ReadOnlySpan<byte> text)
    {
        var block = new List<byte>();
        var (literals, at) = (0, 0);
        while (at < text.Length - LastLiterals)
        {
            var (distance, length) = Match(text, at);
            if (length < Minimum)
            {
                at++;
                continue;
            }

            Token(block, at - literals, length - Minimum);
            Literals(block, text[literals..at]);
            block.AddRange([(byte)distance, (byte)(distance >> 8)]);
            Rest(block, length - Minimum);
            literals = at += length;
        }

        Token(block, text.Length - literals, 0);
        Literals(block, text[literals..]);
        return [.. block];
    }

    /// <summary>A frame of blocks that stand alone, of 64 KiB at most.</summary>
    public static byte[] Frame(byte[] text)
    {
        List<byte> frame = [0x04, 0x22, 0x4D, 0x18, 0x60, 0x40, 0x82];
        foreach (var piece in text.Chunk(65536))
        {
            var block = Encode(piece);
            frame.AddRange([.. BitConverter.GetBytes(block.Length), .. block]);
        }

        return [.. frame, 0, 0, 0, 0];
    }

    private static (int Distance, int Length) Match(ReadOnlySpan<byte> text, int at)
    {
        var best = (Distance: 0, Length: 0);
        for (var from = Math.Max(0, at - 300); from < at; from++)
        {
            var length = text[at..^LastLiterals].CommonPrefixLength(text[from..]);
            if (length > best.Length) best = (at - from, length);
        }

        return best;
    }

    private static void Token(List<byte> block, int literals, int match) => block.Add((byte)((Math.Min(literals, 15) << 4) | Math.Min(match, 15)));

    private static void Literals(List<byte> block, ReadOnlySpan<byte> literals)
    {
        Rest(block, literals.Length);
        block.AddRange(literals);
    }

    private static void Rest(List<byte> block, int length)
    {
        if (length < 15) return;

        for (length -= 15; length >= 255; length -= 255) block.Add(255);
        block.Add((byte)length);
    }
}
