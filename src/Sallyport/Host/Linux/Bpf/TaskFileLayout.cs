using Sallyport.Wire.Bpf;

namespace Sallyport.Host.Linux.Bpf;

/// <summary>Where this kernel's structures have what leads from a descriptor to its socket and its process: offsets in bytes, by the names that the kernel's source gives them.</summary>
/// <param name="Target">The number of the function that a program which goes over the files of all tasks is attached to.</param>
/// <param name="FileInode">file.f_inode.</param>
/// <param name="InodeMode">inode.i_mode.</param>
/// <param name="InodeNumber">inode.i_ino.</param>
/// <param name="TaskLeader">task_struct.group_leader: the thread that gives the process its number.</param>
/// <param name="TaskPid">task_struct.thread_pid.</param>
/// <param name="PidLevel">pid.level: how deep its namespace lies.</param>
/// <param name="PidNumbers">pid.numbers: its number in each namespace from the first one to its own.</param>
/// <param name="NumberSize">Bytes of one of these.</param>
internal readonly record struct TaskFileLayout(int Target, int FileInode, int InodeMode, int InodeNumber, int TaskLeader, int TaskPid, int PidLevel, int PidNumbers, int NumberSize)
{
    /// <summary>Reads it from the kernel's description of its types; null when one of them is missing.</summary>
    internal static TaskFileLayout? Read(ReadOnlySpan<byte> image)
    {
        if (!BtfTypes.TryRead(image, out var types)) return null;

        return types.Function("bpf_iter_task_file"u8) is { } target
            && types.Offset("file"u8, "f_inode"u8) is { } fileInode
            && types.Offset("inode"u8, "i_mode"u8) is { } inodeMode
            && types.Offset("inode"u8, "i_ino"u8) is { } inodeNumber
            && types.Offset("task_struct"u8, "group_leader"u8) is { } taskLeader
            && types.Offset("task_struct"u8, "thread_pid"u8) is { } taskPid
            && types.Offset("pid"u8, "level"u8) is { } pidLevel
            && types.Offset("pid"u8, "numbers"u8) is { } pidNumbers
            && types.Size("upid"u8) is { } numberSize
            ? new TaskFileLayout(target, fileInode, inodeMode, inodeNumber, taskLeader, taskPid, pidLevel, pidNumbers, numberSize)
            : null;
    }
}
