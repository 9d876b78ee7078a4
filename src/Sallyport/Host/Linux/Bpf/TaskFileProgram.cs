using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sallyport.Wire.Bpf;

namespace Sallyport.Host.Linux.Bpf;

/// <summary>The program that the kernel runs for each descriptor of each task, and what it writes of those that match.</summary>
/// <remarks>It is called with a bpf_iter__task_file: meta at 0, task at 8, the descriptor's number at 16, file at 24. Numbers of processes are those of the caller's own namespace, as /proc has them.</remarks>
internal static class TaskFileProgram
{
    /// <summary>Sockets that it compares itself; of more it tells every one.</summary>
    internal const int MostSockets = 64;

    private const int TaskAt = 8;
    private const int DescriptorAt = 16;
    private const int FileAt = 24;
    private const int KindMask = 0xF000;
    private const int SocketKind = 0xC000;

    private const int ProbeReadKernel = 113;
    private const int SequenceWrite = 127;
    private const int CurrentTask = 158;

    private const int Result = 0;
    private const int First = 1;
    private const int Second = 2;
    private const int Third = 3;
    private const int Context = 6;
    private const int Way = 7;
    private const int Task = 8;
    private const int Inode = 9;
    private const int Stack = 10;
    private const int NumberSize = 4;

    private static int RecordSize => Unsafe.SizeOf<TaskFile>();

    /// <summary>Writes it.</summary>
    /// <param name="layout">The kernel's own.</param>
    /// <param name="inodes">The sockets sought.</param>
    internal static BpfProgram Write(TaskFileLayout layout, ReadOnlySpan<ulong> inodes)
    {
        var program = new BpfProgram();
        List<int> leave = [];
        program.Move(Context, First);
        program.Load(Way, BpfWidth.Eight, Context, FileAt);
        leave.Add(program.JumpEqual(Way, 0));
        program.Load(Task, BpfWidth.Eight, Context, TaskAt);
        leave.Add(program.JumpEqual(Task, 0));
        Match(program, layout, inodes, leave);
        Tell(program, layout);
        program.Land([.. leave]);
        program.Set(Result, 0);
        program.Exit();
        return program;
    }

    /// <summary>Leaves unless the file is a socket, and one of those sought. Sockets are numbered with 32 bits.</summary>
    private static void Match(BpfProgram program, TaskFileLayout layout, ReadOnlySpan<ulong> inodes, List<int> leave)
    {
        program.Load(First, BpfWidth.Eight, Way, layout.FileInode);
        program.Load(Second, BpfWidth.Two, First, layout.InodeMode);
        program.And(Second, KindMask);
        leave.Add(program.JumpNotEqual(Second, SocketKind));
        program.Load(Inode, BpfWidth.Eight, First, layout.InodeNumber);
        if (inodes.Length > MostSockets) return;

        List<int> found = [];
        foreach (var inode in inodes) found.Add(program.JumpEqual32(Inode, (uint)inode));
        leave.Add(program.Jump());
        program.Land([.. found]);
    }

    /// <summary>Puts a <see cref="TaskFile"/> on the stack and hands it to the reader.</summary>
    private static void Tell(BpfProgram program, TaskFileLayout layout)
    {
        var record = -RecordSize;
        program.Store(Stack, record, BpfWidth.Eight, Inode);
        program.Load(First, BpfWidth.Four, Context, DescriptorAt);
        program.Store(Stack, record + 16, BpfWidth.Eight, First);

        // How deep the reader's own namespace lies says which of a task's numbers is the one that it knows.
        program.Call(CurrentTask);
        program.Load(First, BpfWidth.Eight, Result, layout.TaskPid);
        program.Load(Way, BpfWidth.Four, First, layout.PidLevel);
        program.Multiply(Way, layout.NumberSize);
        program.Add(Way, layout.PidNumbers);

        program.Load(Third, BpfWidth.Eight, Task, layout.TaskLeader);
        Number(program, layout, Third, record + 8);
        Number(program, layout, Task, record + 12);

        program.Load(First, BpfWidth.Eight, Context, 0);
        program.Load(First, BpfWidth.Eight, First, 0);
        Below(program, Second, record);
        program.Set(Third, RecordSize);
        program.Call(SequenceWrite);
    }

    private static void Number(BpfProgram program, TaskFileLayout layout, int task, int place)
    {
        program.Load(Third, BpfWidth.Eight, task, layout.TaskPid);
        program.AddFrom(Third, Way);
        Below(program, First, place);
        program.Set(Second, NumberSize);
        program.Call(ProbeReadKernel);
    }

    private static void Below(BpfProgram program, int register, int place)
    {
        program.Move(register, Stack);
        program.Add(register, place);
    }
}

/// <summary>A descriptor that is a socket, as the program writes it: 24 bytes.</summary>
/// <param name="Inode">The socket.</param>
/// <param name="Pid">The process, in the reader's own namespace; 0 when it cannot be seen there.</param>
/// <param name="Thread">The thread through whose table it was found.</param>
/// <param name="Descriptor">Its number.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TaskFile(ulong Inode, int Pid, int Thread, long Descriptor);
