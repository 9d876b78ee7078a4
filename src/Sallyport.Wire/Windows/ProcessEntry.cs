using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Sallyport.Wire.Windows;

/// <summary>A process in the list that CreateToolhelp32Snapshot takes.</summary>
/// <param name="ProcessId">Its number.</param>
/// <param name="Parent">The number that started it, which another process may have by now.</param>
/// <param name="Name">The last part of its file's name; untrusted.</param>
/// <remarks>
/// PROCESSENTRY32W of tlhelp32.h for 64-bit programs (learn.microsoft.com/windows/win32/api/tlhelp32/ns-tlhelp32-processentry32w): the number at 8, a pointer-wide number at 16 that nobody uses,
/// the parent at 32, 260 characters from 44 on; 568 bytes with what fills them up. It has not run on a live Windows.
/// </remarks>
internal readonly record struct ProcessEntry(uint ProcessId, uint Parent, string Name)
{
    /// <summary>Bytes of an entry, which its first field says too.</summary>
    internal const int Size = 568;
    private const int NameAt = 44;
    private const int NameLength = 260;

    /// <summary>Reads an entry.</summary>
    internal static ParseResult<ProcessEntry> Read(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < Size) return ParseResult.NeedMore(Size - entry.Length);

        var name = MemoryMarshal.Cast<byte, char>(entry.Slice(NameAt, NameLength * 2));
        var end = name.IndexOf('\0');
        if (end < 0) return ParseResult.Malformed("a name without an end", NameAt);

        return ParseResult.Ok(new ProcessEntry(BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[32..]), name[..end].ToString()), Size);
    }
}
