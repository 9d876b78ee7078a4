namespace Sallyport.Observations;

/// <summary>A set of two-byte registry ids: one bit each.</summary>
internal sealed class IdSet
{
    private readonly ulong[] _bits = new ulong[(ushort.MaxValue + 1) / 64];

    /// <summary>True when <paramref name="id"/> is in it.</summary>
    internal bool Contains(ushort id) => (_bits[id >> 6] & (1UL << (id & 63))) != 0;

    /// <summary>Puts <paramref name="id"/> in; false when it was there.</summary>
    internal bool Add(ushort id)
    {
        var added = !Contains(id);
        _bits[id >> 6] |= 1UL << (id & 63);
        return added;
    }

    /// <summary>Puts all of <paramref name="ids"/> in.</summary>
    internal void AddAll(ReadOnlySpan<ushort> ids)
    {
        foreach (var id in ids) Add(id);
    }

    /// <summary>True when all of <paramref name="ids"/> are in it.</summary>
    internal bool ContainsAll(ReadOnlySpan<ushort> ids)
    {
        foreach (var id in ids)
        {
            if (!Contains(id)) return false;
        }

        return true;
    }
}
