namespace Sallyport.Wire.Packages;

/// <summary>Goes through the texts of a tag, each of which ends with a zero byte.</summary>
/// <param name="data">From the first text on.</param>
/// <param name="count">How many there are said to be.</param>
internal ref struct RpmTexts(ReadOnlySpan<byte> data, int count)
{
    private ReadOnlySpan<byte> _rest = data;
    private int _left = count;

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Moves to the next text; false behind the last, and before one that has no end.</summary>
    public bool MoveNext()
    {
        if (_left <= 0 || _rest.IndexOf((byte)0) is not (>= 0 and var end)) return false;

        Current = _rest[..end];
        _rest = _rest[(end + 1)..];
        _left--;
        return true;
    }
}
