namespace Sallyport.Wire.Packages;

/// <summary>Numbers of one to nine bytes (sqlite.org/fileformat2.html 1.6): seven bits in each of the first eight, the high bit saying that it goes on, and all eight of the ninth.</summary>
internal static class SqliteVarint
{
    /// <summary>Takes a number off the front of <paramref name="bytes"/>; false when they end within it.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> bytes, out long value)
    {
        value = 0;
        for (var i = 0; i < bytes.Length && i < 9; i++)
        {
            value = i == 8 ? (value << 8) | bytes[i] : (value << 7) | (uint)(bytes[i] & 0x7F);
            if (i < 8 && bytes[i] >= 0x80) continue;

            bytes = bytes[(i + 1)..];
            return true;
        }

        return false;
    }
}
