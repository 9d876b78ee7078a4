using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>rpm's database in its own form (<c>Packages.db</c>), which SUSE has: pages of slots lead to the headers.</summary>
internal sealed class NdbStore : RpmStore
{
    private readonly int _slotBytes;

    private NdbStore(IStoredBytes file, NdbHeader header)
        : base(file) => _slotBytes = header.SlotPages * NdbHeader.PageSize;

    /// <summary>Opens it; null with the reason, as a sentence's end, when it cannot be read.</summary>
    public static NdbStore? Open(IStoredBytes file, out string? reason)
    {
        Span<byte> start = stackalloc byte[NdbHeader.Size];
        var header = NdbHeader.Read(start[..Math.Max(0, file.Read(start, 0))]);
        reason = header.IsOk ? null : $"is {header.Reason ?? "cut off"}";
        return header.IsOk ? new NdbStore(file, header.Value) : null;
    }

    /// <inheritdoc/>
    public override void Visit(Visitor visit)
    {
        // The slots are gone through while the headers are read, so they are copied first.
        var slots = Read(0, _slotBytes).ToArray();
        IsIncomplete |= slots.Length == 0;
        for (var at = NdbHeader.Size; at < slots.Length; at += NdbSlot.Size)
        {
            var slot = NdbSlot.Read(slots.AsSpan(at));
            if (!slot.IsOk) IsIncomplete = true;
            else if (slot.Value.Package != 0) Visit(slot.Value, visit);
        }
    }

    private void Visit(NdbSlot slot, Visitor visit)
    {
        var length = slot.ReadLength(Read(slot.Offset, NdbSlot.BlobHeaderSize));
        var header = length is { IsOk: true, Value: <= LongestHeader } ? Read(slot.Offset + NdbSlot.BlobHeaderSize, length.Value) : default;
        if (header.IsEmpty) IsIncomplete = true;
        else visit(slot.Package, header);
    }
}
