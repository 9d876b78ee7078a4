using Sallyport.Wire.Packages;

namespace Sallyport.Tests.Wire.Packages;

/// <summary>A database in memory, counting how often it is asked.</summary>
internal sealed class MemoryPages(byte[] file, SqliteHeader header) : ISqlitePages
{
    public int Asked { get; private set; }

    public uint Count => (uint)(file.Length / header.PageSize);

    public static MemoryPages Of(byte[] file)
    {
        var header = SqliteHeader.Read(file);
        return new(file, header.IsOk ? header.Value : new(512, 512));
    }

    public ReadOnlySpan<byte> Page(uint number)
    {
        Asked++;
        return file.AsSpan((int)(number - 1) * header.PageSize, header.Usable);
    }
}
