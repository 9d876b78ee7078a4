using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>rpm's database in Berkeley DB (<c>Packages</c>), which rpm had before 4.16, as in RHEL 8 and Amazon Linux 2: pages of a hash table, whose long values are chains of further pages.</summary>
internal sealed class BerkeleyStore : RpmStore
{
    /// <summary>Chains that cross each other would be read again and again: all of them together are no longer than some files.</summary>
    private const int MostTimesOfTheFile = 4;

    private readonly BerkeleyHeader _header;
    private byte[] _value = [];
    private long _left;

    private BerkeleyStore(IStoredBytes file, BerkeleyHeader header)
        : base(file)
    {
        _header = header;
        _left = MostTimesOfTheFile * Length;
    }

    /// <summary>Opens it; null with the reason, as a sentence's end, when it cannot be read.</summary>
    public static BerkeleyStore? Open(IStoredBytes file, out string? reason)
    {
        Span<byte> start = stackalloc byte[BerkeleyHeader.Size];
        var header = BerkeleyHeader.Read(start[..Math.Max(0, file.Read(start, 0))]);
        reason = header.IsOk ? null : $"is {header.Reason ?? "cut off"}";
        return header.IsOk ? new BerkeleyStore(file, header.Value) : null;
    }

    /// <inheritdoc/>
    public override void Visit(Visitor visit)
    {
        IsIncomplete |= _header.Pages * _header.PageSize > Length;
        for (var number = 1L; number < _header.Pages && (number + 1) * _header.PageSize <= Length; number++)
        {
            var bytes = Read(number * _header.PageSize, _header.PageSize);
            if (bytes.IsEmpty) IsIncomplete = true;
            else if (new BerkeleyPage(bytes).IsEntries) Visit(bytes.ToArray(), visit);
        }
    }

    private void Visit(byte[] bytes, Visitor visit)
    {
        var page = new BerkeleyPage(bytes);
        for (var pair = 0; pair < page.Pairs; pair++)
        {
            // Under the number 0 rpm keeps the next number that it will give out.
            if (!page.TryNumber(pair, out var package)) IsIncomplete = true;
            else if (package == 0) continue;
            else if (page.TryShort(pair, out var value)) visit(package, value);
            else if (page.TryLong(pair, out var first, out var length) && Chain(first, length)) visit(package, _value.AsSpan(0, (int)length));
            else IsIncomplete = true;
        }
    }

    /// <summary>Puts the stretches of a long value together; false when they are not as long as it is said to be.</summary>
    private bool Chain(uint first, uint length)
    {
        if (length > Math.Min(LongestHeader, Length)) return false;
        if (length > _value.Length) _value = new byte[length];

        var done = 0;
        for (var number = first; number != 0 && done < length;)
        {
            if ((_left -= _header.PageSize) < 0) return false;

            var page = new BerkeleyPage(Read(number * (long)_header.PageSize, _header.PageSize));
            var stretch = page.Stretch;
            if (stretch.IsEmpty || stretch.Length > length - done) return false;

            stretch.CopyTo(_value.AsSpan(done));
            done += stretch.Length;
            number = page.Next;
        }

        return done == length;
    }
}
