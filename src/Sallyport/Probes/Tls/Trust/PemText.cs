using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Probes.Tls.Trust;

/// <summary>Finds the encapsulated texts in a PEM file (RFC 7468); text around them is ignored, as the RFC allows.</summary>
internal static class PemText
{
    private const int LongestLabel = 64;

    /// <summary>All blocks in order, decoded into one buffer.</summary>
    public static ImmutableArray<PemBlock> Blocks(ReadOnlySpan<byte> text)
    {
        var blocks = ImmutableArray.CreateBuilder<PemBlock>();
        var buffer = new byte[text.Length];
        int line = 1, written = 0;
        while (TryFindBegin(ref text, ref line, out var label))
        {
            var block = new PemBlock(Encoding.UTF8.GetString(label), line, Decode(text, label, buffer.AsMemory(written)));
            written += block.Content?.Length ?? 0;
            blocks.Add(block);
        }

        return blocks.DrainToImmutable();
    }

    /// <summary>Moves <paramref name="text"/> behind the next BEGIN line's dashes and counts the lines passed.</summary>
    private static bool TryFindBegin(ref ReadOnlySpan<byte> text, ref int line, out ReadOnlySpan<byte> label)
    {
        label = default;
        var begin = text.IndexOf("-----BEGIN "u8);
        if (begin < 0) return false;

        line += text[..begin].Count((byte)'\n');
        text = text[(begin + "-----BEGIN ".Length)..];
        var dashes = text.IndexOf("-----"u8);
        if (dashes is < 0 or > LongestLabel) return true;

        label = text[..dashes];
        text = text[(dashes + 5)..];
        return true;
    }

    private static ReadOnlyMemory<byte>? Decode(ReadOnlySpan<byte> text, ReadOnlySpan<byte> label, Memory<byte> into)
    {
        var end = text.IndexOf("-----END "u8);
        if (end < 0 || !text[(end + "-----END ".Length)..].StartsWith(label)) return null;

        var packed = into.Span[..Pack(text[..end], into.Span)];
        if (Base64.DecodeFromUtf8InPlace(packed, out var written) != OperationStatus.Done) return null;
        return into[..written];
    }

    /// <summary>Joins the lines, because the decoder is several times faster without white space inside; what is left of it, it skips.</summary>
    private static int Pack(ReadOnlySpan<byte> lines, Span<byte> into)
    {
        var length = 0;
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf((byte)'\n');
            var line = (end < 0 ? lines : lines[..end]).TrimEnd((byte)'\r');
            line.CopyTo(into[length..]);
            length += line.Length;
            lines = end < 0 ? default : lines[(end + 1)..];
        }

        return length;
    }
}
