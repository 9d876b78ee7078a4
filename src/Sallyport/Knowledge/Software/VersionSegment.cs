namespace Sallyport.Knowledge.Software;

/// <summary>Compares the next numbers or words of two versions, as rpm does and pacman, which took it from there.</summary>
internal static class VersionSegment
{
    /// <summary>Takes a segment off both, of the kind that <paramref name="one"/> begins with. A number is newer than a word, and numbers go by their value.</summary>
    /// <param name="one">Begins with a letter or a digit.</param>
    /// <param name="other">The same.</param>
    public static int CompareNext(ref ReadOnlySpan<char> one, ref ReadOnlySpan<char> other)
    {
        var isNumber = char.IsAsciiDigit(one[0]);
        if (char.IsAsciiDigit(other[0]) != isNumber) return isNumber ? 1 : -1;

        var (left, right) = (Length(one, isNumber), Length(other, isNumber));
        var difference = isNumber ? CompareNumbers(one[..left].TrimStart('0'), other[..right].TrimStart('0')) : one[..left].SequenceCompareTo(other[..right]);
        one = one[left..];
        other = other[right..];
        return difference;
    }

    private static int Length(ReadOnlySpan<char> text, bool isNumber)
    {
        var end = 0;
        while (end < text.Length && (isNumber ? char.IsAsciiDigit(text[end]) : char.IsAsciiLetter(text[end]))) end++;
        return end;
    }

    /// <summary>The order of two numbers without leading zeros, of any length.</summary>
    public static int CompareNumbers(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.Length != other.Length ? one.Length - other.Length : one.SequenceCompareTo(other);
}
