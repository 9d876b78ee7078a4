using System.Runtime.InteropServices;

namespace Sallyport.Host.Linux;

/// <summary>What the system tells of a file (struct statx, statx(2)).</summary>
/// <param name="Owner">The user, by number.</param>
/// <param name="Group">The group, by number.</param>
/// <param name="Mode">Kind and permissions.</param>
/// <param name="Inode">Its number on its device.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ChangedAt">When its content was changed last.</param>
/// <param name="Device">Major number in the upper half, minor in the lower.</param>
internal sealed record FileFacts(uint Owner, uint Group, uint Mode, ulong Inode, long Length, DateTimeOffset ChangedAt, ulong Device)
{
    private const uint KindMask = 0xF000;
    private const uint FolderKind = 0x4000;
    private const uint PermissionMask = 0xFFF;
    private const long LatestSecond = 253402300799;

    /// <summary>The lowest twelve bits of the mode.</summary>
    internal uint Permissions => Mode & PermissionMask;

    /// <summary>True for a folder.</summary>
    internal bool IsFolder => (Mode & KindMask) == FolderKind;

    internal static FileFacts Read(ReadOnlySpan<byte> status) => new(
        MemoryMarshal.Read<uint>(status[20..]),
        MemoryMarshal.Read<uint>(status[24..]),
        MemoryMarshal.Read<ushort>(status[28..]),
        MemoryMarshal.Read<ulong>(status[32..]),
        MemoryMarshal.Read<long>(status[40..]),
        DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(MemoryMarshal.Read<long>(status[112..]), 0, LatestSecond)),
        ((ulong)MemoryMarshal.Read<uint>(status[136..]) << 32) | MemoryMarshal.Read<uint>(status[140..]));
}
