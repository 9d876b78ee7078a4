namespace Sallyport.Knowledge.Software;

/// <summary>Decides which of two versions that upstream gave is newer: numbers by value, <c>rc</c> and its like before the release, any other word behind it.</summary>
/// <remarks>
/// Makers follow no one rule; this order holds for <c>1.31.4</c>, <c>9.2p1</c>, <c>1.0.1g</c>, <c>10.2.9-h1</c>, <c>13.1-49.15</c>, <c>22.7R2.5</c> and <c>11.2.0-rc1</c>.
/// What is missing counts as zero, so <c>1.22</c> equals <c>1.22.0</c>. It is no order for packages of a distribution: <see cref="DebianVersion"/>.
/// </remarks>
internal sealed class DottedVersion
{
    private const int Longest = 128;
    private readonly Part[] _parts;

    private DottedVersion(string text, Part[] parts)
    {
        Text = text;
        _parts = parts;
    }

    /// <summary>The version as it was written.</summary>
    public string Text { get; }

    /// <summary>How many numbers and words it has.</summary>
    public int Length => _parts.Length;

    /// <summary>Reads <paramref name="text"/>; null when it does not begin with a digit, or with <c>v</c> and a digit, or is no version's length.</summary>
    /// <param name="text">e.g. <c>2.4.58</c>.</param>
    public static DottedVersion? Parse(string text)
    {
        var trimmed = text.Trim();
        var rest = trimmed.AsSpan(trimmed.StartsWith('v') || trimmed.StartsWith('V') ? 1 : 0);
        if (rest.Length is 0 or > Longest || !char.IsAsciiDigit(rest[0])) return null;

        var parts = new List<Part>();
        while (Next(ref rest) is { } part) parts.Add(part);
        return new(trimmed, [.. parts]);
    }

    /// <summary>Below zero when this one is older, above when it is newer, zero when the two are the same version.</summary>
    /// <param name="other">The version to compare with.</param>
    public int ComparedTo(DottedVersion other)
    {
        for (var i = 0; i < Math.Max(Length, other.Length); i++)
        {
            var difference = At(i).ComparedTo(other.At(i));
            if (difference != 0) return difference;
        }

        return 0;
    }

    /// <summary>True when this one's parts are the first of <paramref name="version"/>'s: <c>1.22</c> of <c>1.22.1</c>, not of <c>1.220</c>.</summary>
    /// <param name="version">The longer version.</param>
    public bool IsPrefixOf(DottedVersion version)
    {
        for (var i = 0; i < Length; i++)
            if (_parts[i].ComparedTo(version.At(i)) != 0) return false;

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private Part At(int i) => i < _parts.Length ? _parts[i] : Part.Nothing;

    /// <summary>Takes the next number or word; separators only separate.</summary>
    private static Part? Next(ref ReadOnlySpan<char> rest)
    {
        rest = rest[StartOf(rest)..];
        if (rest.IsEmpty) return null;

        var isNumber = char.IsAsciiDigit(rest[0]);
        var length = 1;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]) && char.IsAsciiDigit(rest[length]) == isNumber) length++;

        var text = rest[..length];
        rest = rest[length..];
        return isNumber ? Part.Number(text) : Part.Word(text, !rest.IsEmpty && char.IsAsciiDigit(rest[0]));
    }

    private static int StartOf(ReadOnlySpan<char> rest)
    {
        var start = 0;
        while (start < rest.Length && !char.IsAsciiLetterOrDigit(rest[start])) start++;
        return start;
    }

    /// <summary>One number or word, as what it is compared by.</summary>
    /// <param name="Rank">A word before the release, nothing or zero, a word behind it, a number.</param>
    /// <param name="Text">Digits without leading zeros, or the word in lower case.</param>
    private readonly record struct Part(int Rank, string Text)
    {
        private static readonly string[] Early = ["a", "alpha", "b", "beta", "canary", "cr", "dev", "ea", "early", "m", "milestone", "nightly", "pre", "prerelease", "preview", "rc", "snapshot"];

        public static Part Nothing => new(0, string.Empty);

        public static Part Number(ReadOnlySpan<char> digits) => digits.TrimStart('0') is { IsEmpty: false } value ? new(2, value.ToString()) : Nothing;

        /// <summary>A single letter is a pre-release where a number follows (3.13.0b2) and a release of its own where none does (OpenSSL's 1.0.2a).</summary>
        public static Part Word(ReadOnlySpan<char> word, bool hasNumber)
        {
            var lower = word.ToString().ToLowerInvariant();
            return new((lower.Length > 1 || hasNumber) && Early.Contains(lower) ? -1 : 1, lower);
        }

        public int ComparedTo(Part other)
        {
            if (Rank != other.Rank) return Rank.CompareTo(other.Rank);
            return Rank == 2 && Text.Length != other.Text.Length ? Text.Length.CompareTo(other.Text.Length) : string.CompareOrdinal(Text, other.Text);
        }
    }
}
