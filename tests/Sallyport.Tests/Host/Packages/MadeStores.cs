using System.Buffers.Binary;
using System.Text;
using Sallyport.Host.Packages;

namespace Sallyport.Tests.Host.Packages;

/// <summary>Writes the older forms of rpm's database, one blob a package, numbered from 1.</summary>
internal static class MadeStores
{
    private const int PageSize = 512;
    private const int PageHeader = 26;
    private const int SlotBytes = 4096;
    private const int Block = 16;

    /// <summary>The form ndb, with one page of slots; what is not used is free.</summary>
    public static byte[] Ndb(params byte[][] blobs)
    {
        List<byte> bytes = [.. new byte[SlotBytes]];
        Text(bytes, 0, "RpmP");
        Number(bytes, 12, 1);
        for (var at = 32; at < SlotBytes; at += Block) Text(bytes, at, "Slot");
        for (var i = 0; i < blobs.Length; i++)
        {
            Number(bytes, 32 + (i * Block) + 4, i + 1);
            Number(bytes, 32 + (i * Block) + 8, bytes.Count / Block);
            var start = bytes.Count;
            bytes.AddRange(new byte[Block]);
            Text(bytes, start, "BlbS");
            Number(bytes, start + 4, i + 1);
            Number(bytes, start + 12, blobs[i].Length);
            bytes.AddRange(blobs[i]);
            bytes.AddRange(new byte[((Block - (bytes.Count % Block)) % Block) + Block]);
        }

        return [.. bytes];
    }

    /// <summary>Berkeley DB: a page of keys and values, short ones in it and long ones in chains of pages.</summary>
    public static byte[] Berkeley(params byte[][] blobs)
    {
        List<byte> bytes = [.. new byte[2 * PageSize]];
        Number(bytes, 12, 0x061561);
        Number(bytes, 20, PageSize);
        bytes[25] = 8;
        bytes[PageSize + 25] = 13;
        var (end, items) = (PageSize, 0);
        void Item(params byte[] item)
        {
            end -= item.Length;
            for (var i = 0; i < item.Length; i++) bytes[PageSize + end + i] = item[i];
            Short(bytes, PageSize + PageHeader + (2 * items++), end);
            Short(bytes, PageSize + 20, items);
        }

        Item([1, 0, 0, 0, 0]);
        Item([1, 9, 0, 0, 0]);
        for (var i = 0; i < blobs.Length; i++)
        {
            Item([1, (byte)(i + 1), 0, 0, 0]);
            if (blobs[i].Length < 64) Item([1, .. blobs[i]]);
            else Item([3, 0, 0, 0, .. Four(bytes.Count / PageSize), .. Four(blobs[i].Length)]);
            if (blobs[i].Length >= 64) Chain(bytes, blobs[i]);
        }

        Number(bytes, 32, (bytes.Count / PageSize) - 1);
        return [.. bytes];
    }

    /// <summary>What a store hands over, by number.</summary>
    public static Dictionary<long, byte[]> Read(RpmStore store)
    {
        var found = new Dictionary<long, byte[]>();
        store.Visit((package, header) => found.Add(package, header.ToArray()));
        return found;
    }

    private static void Chain(List<byte> bytes, byte[] blob)
    {
        const int room = PageSize - PageHeader;
        for (var done = 0; done < blob.Length; done += room)
        {
            var (start, part) = (bytes.Count, Math.Min(room, blob.Length - done));
            bytes.AddRange(new byte[PageSize]);
            bytes[start + 25] = 7;
            Number(bytes, start + 16, done + room < blob.Length ? (start / PageSize) + 1 : 0);
            Short(bytes, start + 22, part);
            for (var i = 0; i < part; i++) bytes[start + PageHeader + i] = blob[done + i];
        }
    }

    private static byte[] Four(int number)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, number);
        return four;
    }

    private static void Number(List<byte> bytes, int at, int number) => Put(bytes, at, Four(number));

    private static void Short(List<byte> bytes, int at, int number) => Put(bytes, at, Four(number)[..2]);

    private static void Text(List<byte> bytes, int at, string text) => Put(bytes, at, Encoding.ASCII.GetBytes(text));

    private static void Put(List<byte> bytes, int at, byte[] what)
    {
        for (var i = 0; i < what.Length; i++) bytes[at + i] = what[i];
    }
}

/// <summary>A file in memory.</summary>
internal sealed class StoredArray(byte[] bytes) : IStoredBytes
{
    public long Length => bytes.Length;

    public int Read(Span<byte> buffer, long offset)
    {
        var rest = offset >= bytes.Length ? [] : bytes.AsSpan((int)offset);
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        return count;
    }
}
