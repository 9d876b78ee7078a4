using Sallyport.Host.Linux;
using Sallyport.Host.Linux.Bpf;
using Sallyport.Tests.Wire.Bpf;
using Sallyport.Wire.Bpf;
using Xunit;

namespace Sallyport.Tests.Host.Linux.Bpf;

public sealed class TaskFileTests
{
    private const int FirstComparison = 10;

    [Fact]
    public void The_layout_is_read_by_the_names_of_the_kernels_source()
    {
        Assert.Equal(new TaskFileLayout(Target: 6, FileInode: 32, InodeMode: 0, InodeNumber: 64, TaskLeader: 1328, TaskPid: 1368, PidLevel: 4, PidNumbers: 144, NumberSize: 16), TaskFileLayout.Read(Kernel(function: "bpf_iter_task_file").Image()));
    }

    [Fact]
    public void A_kernel_without_the_function_has_no_layout() => Assert.Null(TaskFileLayout.Read(Kernel(function: "bpf_iter_task").Image()));

    [Fact]
    public void What_is_no_description_has_no_layout() => Assert.Null(TaskFileLayout.Read("not a description of types"u8));

    [Fact]
    public void Few_sockets_are_compared_in_the_kernel_and_each_leads_to_the_same_place()
    {
        var instructions = TaskFileProgram.Write(default, [7, 8, 9]).Instructions;

        Assert.Equal([7u, 8u, 9u], instructions.Skip(FirstComparison).Take(3).Select(instruction => (uint)(instruction >> 32)));
        Assert.Equal([3, 2, 1], instructions.Skip(FirstComparison).Take(3).Select(Offset));
    }

    [Fact]
    public void Of_very_many_sockets_none_is_compared_and_every_one_is_told()
    {
        var all = TaskFileProgram.Write(default, new ulong[TaskFileProgram.MostSockets + 1]).Instructions;

        Assert.Equal(TaskFileProgram.Write(default, new ulong[TaskFileProgram.MostSockets]).Instructions.Count - TaskFileProgram.MostSockets - 1, all.Count);
    }

    [Fact]
    public void Every_jump_ends_within_the_program()
    {
        var instructions = TaskFileProgram.Write(default, [1, 2]).Instructions;

        Assert.All(instructions.Index().Where(one => (byte)one.Item is 0x05 or 0x15 or 0x16 or 0x55), one => Assert.InRange(one.Index + 1 + Offset(one.Item), one.Index + 1, instructions.Count - 2));
    }

    [Theory]
    [InlineData("24576\t0\t9223372036854775807\n", 24576)]
    [InlineData("0\t0\t1\n", 0)]
    [InlineData("", 0)]
    [InlineData("-3\t0\t1\n", 0)]
    [InlineData("many", 0)]
    public void The_number_of_open_files_is_the_first(string text, long count) => Assert.Equal(count, OpenFiles.Read(System.Text.Encoding.ASCII.GetBytes(text)));

    private static int Offset(ulong instruction) => (short)(instruction >> 16);

    private static MadeTypes Kernel(string function)
    {
        var types = new MadeTypes();
        types.Structure("file", 184, ("f_inode", 1, 256));
        types.Structure("inode", 632, ("i_mode", 1, 0), ("i_ino", 1, 512));
        types.Structure("task_struct", 9000, ("group_leader", 1, 8 * 1328), ("thread_pid", 1, 8 * 1368));
        types.Structure("upid", 16, ("nr", 1, 0), ("ns", 1, 64));
        types.Structure("pid", 144, ("level", 1, 32), ("numbers", 1, 8 * 144));
        types.Add(12, function, 1);
        return types;
    }
}
