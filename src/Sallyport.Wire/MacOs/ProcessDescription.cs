using System.Buffers.Binary;
using System.Text;

namespace Sallyport.Wire.MacOs;

/// <summary>A process as macOS describes it: struct proc_bsdinfo, which proc_pidinfo fills for PROC_PIDTBSDINFO.</summary>
/// <param name="ProcessId">Its number (pbi_pid).</param>
/// <param name="Parent">The process that started it or took it over (pbi_ppid).</param>
/// <param name="User">The user whose rights it has (pbi_uid).</param>
/// <param name="Name">Its name: the longer one where it is registered (pbi_name), else the first 15 bytes (pbi_comm); untrusted.</param>
/// <param name="StartedAt">Microseconds since 1970 (pbi_start_tvsec and pbi_start_tvusec).</param>
/// <remarks>
/// Layout from Apple's bsd/sys/proc_info.h (github.com/apple-oss-distributions/xnu): twelve numbers of 32 bits, names of 16 and 32 bytes (MAXCOMLEN is 16), six numbers of 32 bits and the start in two of 64; 136 bytes.
/// It has not run on a live macOS.
/// </remarks>
internal readonly record struct ProcessDescription(uint ProcessId, uint Parent, uint User, string Name, ulong StartedAt)
{
    /// <summary>Bytes of the structure.</summary>
    internal const int Size = 136;
    private const int ShortName = 48;
    private const int LongName = 64;
    private const int Start = 120;
    private const ulong MostSeconds = 253_402_300_799;
    private const ulong Million = 1_000_000;

    /// <summary>Reads it.</summary>
    internal static ParseResult<ProcessDescription> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size) return ParseResult.NeedMore(Size - bytes.Length);

        var (seconds, rest) = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[Start..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[(Start + 8)..]));
        if (seconds > MostSeconds || rest >= Million) return ParseResult.Malformed("a start that is no time", Start);

        var name = Text(bytes[LongName..(LongName + 32)]) is { Length: > 0 } registered ? registered : Text(bytes[ShortName..LongName]);
        return ParseResult.Ok(new ProcessDescription(Number(bytes[12..]), Number(bytes[16..]), Number(bytes[20..]), name, (seconds * Million) + rest), Size);
    }

    private static uint Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field);
}
