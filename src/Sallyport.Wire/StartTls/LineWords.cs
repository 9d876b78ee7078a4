using System.Text;

namespace Sallyport.Wire.StartTls;

/// <summary>Words in a line of text, compared without regard to case.</summary>
internal static class LineWords
{
    /// <summary>True when the line begins with <paramref name="word"/> and the word ends there.</summary>
    internal static bool Begins(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word) =>
        line.Length >= word.Length && Ascii.EqualsIgnoreCase(line[..word.Length], word) && (line.Length == word.Length || !IsWord(line[word.Length]));

    /// <summary>True when <paramref name="word"/> is one of the line's words.</summary>
    internal static bool Has(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word)
    {
        for (var at = 0; at + word.Length <= line.Length; at++)
        {
            if ((at == 0 || !IsWord(line[at - 1])) && Begins(line[at..], word)) return true;
        }

        return false;
    }

    private static bool IsWord(byte octet) => char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'_' or (byte)'=' or (byte)'/' or (byte)'.';
}
