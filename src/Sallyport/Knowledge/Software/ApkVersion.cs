namespace Sallyport.Knowledge.Software;

/// <summary>Decides which of two versions of an apk package is newer (apk-package(5)): <c>number{.number}...{letter}{_suffix{number}}...{~hash}{-r#}</c>.</summary>
internal static class ApkVersion
{
    private static readonly string[] Suffixes = ["alpha", "beta", "pre", "rc", string.Empty, "cvs", "svn", "git", "hg", "p"];
    private static readonly int NoSuffix = Array.IndexOf(Suffixes, string.Empty);

    /// <summary>The kinds of parts, in the order in which they may follow each other; of two versions that go on differently the one with the earlier kind is newer.</summary>
    private enum Part
    {
        First,
        Number,
        Letter,
        Suffix,
        SuffixNumber,
        Hash,
        Revision,
        End,
        Invalid,
    }

    /// <summary>Below zero when <paramref name="one"/> is older, above when it is newer. What is no version is compared up to where it ceases to be one.</summary>
    public static int Compare(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var left = new Reader(one);
        var right = new Reader(other);
        while (left.Kind == right.Kind && left.Kind < Part.End)
        {
            var order = left.ComparedTo(right);
            if (order != 0) return order;

            left.MoveNext();
            right.MoveNext();
        }

        if (left.Kind == right.Kind) return 0;
        if (left.IsBeforeRelease) return -1;
        return right.IsBeforeRelease ? 1 : right.Kind.CompareTo(left.Kind);
    }

    private ref struct Reader
    {
        private ReadOnlySpan<char> _rest;
        private ReadOnlySpan<char> _value;
        private int _suffix;

        public Reader(ReadOnlySpan<char> text)
        {
            _rest = text;
            Take(Part.First, Digits());
        }

        public Part Kind { get; private set; }

        /// <summary>True at a suffix of what comes before the release.</summary>
        public readonly bool IsBeforeRelease => Kind == Part.Suffix && _suffix < NoSuffix;

        /// <summary>The order of two parts of the same kind. Numbers behind the first are written out fractions where one of them begins with a zero.</summary>
        public readonly int ComparedTo(Reader other) => Kind switch
        {
            Part.Suffix => _suffix.CompareTo(other._suffix),
            Part.Letter or Part.Hash => _value.SequenceCompareTo(other._value),
            Part.Number when _value[0] == '0' || other._value[0] == '0' => _value.SequenceCompareTo(other._value),
            _ => VersionSegment.CompareNumbers(_value.TrimStart('0'), other._value.TrimStart('0')),
        };

        public void MoveNext()
        {
            if (_rest.IsEmpty)
            {
                Kind = Part.End;
                return;
            }

            var sign = _rest[0];
            if (char.IsAsciiDigit(sign) && Kind == Part.Suffix) Take(Part.SuffixNumber, Digits());
            else if (char.IsAsciiLetterLower(sign) && Kind <= Part.Number) Take(Part.Letter, 1);
            else if (sign == '.' && Kind <= Part.Number) TakeBehind(1, Part.Number);
            else if (sign == '_' && Kind <= Part.SuffixNumber) TakeSuffix();
            else if (sign == '~' && Kind < Part.Hash) TakeBehind(1, Part.Hash);
            else if (_rest.StartsWith("-r") && Kind < Part.Revision) TakeBehind(2, Part.Revision);
            else Kind = Part.Invalid;
        }

        private readonly int Digits() => _rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? length : _rest.Length;

        private readonly int HexDigits()
        {
            var length = 0;
            while (length < _rest.Length && char.IsAsciiHexDigitLower(_rest[length])) length++;
            return length;
        }

        private void TakeBehind(int sign, Part kind)
        {
            _rest = _rest[sign..];
            Take(kind, kind == Part.Hash ? HexDigits() : Digits());
        }

        private void TakeSuffix()
        {
            _rest = _rest[1..];
            Take(Part.Suffix, _rest.IndexOfAnyExceptInRange('a', 'z') is >= 0 and var length ? length : _rest.Length);
            if (Kind == Part.Suffix && (_suffix = Array.IndexOf(Suffixes, _value.ToString())) < 0) Kind = Part.Invalid;
        }

        private void Take(Part kind, int length)
        {
            Kind = length == 0 ? Part.Invalid : kind;
            _value = _rest[..length];
            _rest = _rest[length..];
        }
    }
}
