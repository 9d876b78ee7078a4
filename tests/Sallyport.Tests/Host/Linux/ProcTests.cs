using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Host.Linux;
using Sallyport.Host.Linux.Proc;
using Xunit;

namespace Sallyport.Tests.Host.Linux;

/// <summary>How files of /proc are read, hostile names among them.</summary>
public sealed class ProcTests
{
    [Theory]
    [InlineData("nginx")]
    [InlineData("a) S 1 (b")]
    [InlineData("line\nend \u001b[31m")]
    public void A_name_may_hold_parentheses_spaces_and_line_ends(string name)
    {
        var stat = ProcessStat.Read(Encoding.UTF8.GetBytes($"812 ({name}) S 1 812 812 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 1 2 3\n"));

        Assert.Equal((name, 'S', 1, false, 987654ul), (stat!.Name, stat.State, stat.Parent, stat.IsKernelThread, stat.StartTicks));
    }

    [Fact]
    public void The_flag_of_the_kernels_threads_is_read() =>
        Assert.True(ProcessStat.Read("2 (kthreadd) S 0 0 0 0 -1 2129984 0 0 0 0 0 0 0 0 20 0 1 0 3 0 0"u8)!.IsKernelThread);

    [Theory]
    [InlineData("")]
    [InlineData("812 (nginx")]
    [InlineData("812 (nginx) S")]
    [InlineData("812 (nginx) S x 812 812 0 -1 0 1 2 3 4 5 6 7 8 20 0 1 0 987654")]
    public void What_is_no_stat_is_none(string text) => Assert.Null(ProcessStat.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_zombie_that_has_other_threads_lives()
    {
        Assert.False(ProcessStat.Read("9 (x) Z 1 9 9 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98 1 2 3\n"u8)!.Lives);
        Assert.True(ProcessStat.Read("9 (x) Z 1 9 9 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 2 0 98 1 2 3\n"u8)!.Lives);
    }

    [Fact]
    public void One_whose_memory_is_gone_already_does_not_live_unless_other_threads_go_on()
    {
        Assert.False(ProcessStat.Read("9 (x) R 1 9 9 0 -1 4194564 1 2 3 4 5 6 7 8 20 0 1 0 98 1 2 3\n"u8)!.Lives);
        Assert.True(ProcessStat.Read("9 (x) Z 1 9 9 0 -1 4194564 1 2 3 4 5 6 7 8 20 0 2 0 98 1 2 3\n"u8)!.Lives);
    }

    [Fact]
    public void Rights_are_the_effective_ones()
    {
        var status = ProcessStatus.Read("Name:\tx\nUid:\t1000\t33\t1000\t1000\nTracerPid:\t7\nCapEff:\t00000000a80425fb\nKthread:\t0\n"u8);

        Assert.Equal((33u, 7, 0xa80425fbul, false), (status.User, status.Tracer, status.Capabilities, status.IsKernelThread));
        Assert.Null(ProcessStatus.Read("nothing"u8).User);
    }

    [Fact]
    public void Executable_files_are_found_with_their_marks()
    {
        var map = MemoryMap.Read(
            "55d0c0000000-55d0c0010000 r-xp 00001000 08:01 77      /usr/sbin/nginx\n"u8.ToArray()
                .Concat("7f0000000000-7f0000001000 r-xp 00000000 08:01 99   /usr/lib/my lib.so (deleted)\n7f0000002000-7f0000003000 rwxp 00000000 00:00 0 \n7f0000004000-7f0000005000 rw-p 00000000 08:01 5 /usr/lib/data.so\n"u8.ToArray()).ToArray());

        Assert.Equal([("/usr/sbin/nginx", 77ul, false), ("/usr/lib/my lib.so", 99ul, true)], map.Files.Select(file => (file.Path, file.Inode, file.IsDeleted)));
        Assert.Equal(1, map.WritableCode);
    }

    [Theory]
    [InlineData("/system.slice/nginx.service", "nginx.service", null)]
    [InlineData("/system.slice/docker-0123.scope", "docker-0123.scope", "docker:0123")]
    [InlineData("/docker/abc", null, "docker:abc")]
    [InlineData("/machine.slice/libpod-77.scope/container", "libpod-77.scope", "podman:77")]
    [InlineData("/lxc.payload.web/system.slice/nginx.service", "nginx.service", "lxc:web")]
    [InlineData("/user.slice/user-0.slice/session-1.scope", "session-1.scope", null)]
    [InlineData("/", null, null)]
    public void A_control_group_tells_unit_and_container(string path, string? unit, string? container)
    {
        var found = CgroupPath.Container(path);

        Assert.Equal(unit, CgroupPath.Unit(path));
        Assert.Equal(container, found is null ? null : $"{found.Engine}:{found.Id}");
    }

    [Fact]
    public void Words_and_variables_end_in_zero_bytes()
    {
        Assert.Equal(["nginx", "-g", "daemon off;"], Words.Read("nginx\0-g\0daemon off;\0"u8).AsEnumerable());
        Assert.Equal("/opt/x.so", Words.Variable("A=1\0LD_PRELOAD=/opt/x.so\0B=2\0"u8, "LD_PRELOAD"u8));
        Assert.Null(Words.Variable("LD_PRELOADED=1\0"u8, "LD_PRELOAD"u8));
    }

    [Fact]
    public void A_user_has_the_first_name_of_that_number()
    {
        var file = "root:x:0:0:root:/root:/bin/sh\nwww-data:x:33:33::/var/www:/bin/false\nother:x:33:33::/:/bin/sh\n"u8;

        Assert.Equal("www-data", UserNames.Find(file, 33));
        Assert.Null(UserNames.Find(file, 34));
    }

    [Fact]
    public void A_mapping_without_a_path_is_passed_over_whatever_stood_before_it()
    {
        var map = MemoryMap.Read("1000-2000 r-xp 00000000 fe:00 9 /usr/sbin/nginx\n2000-3000 r-xp 0 0 7\n"u8);

        Assert.Equal("/usr/sbin/nginx", Assert.Single(map.Files).Path);
    }

    [Theory]
    [InlineData("socket:[4711]", 4711ul)]
    [InlineData("socket:[", 0ul)]
    [InlineData("socket:[x]", 0ul)]
    [InlineData("/tmp/socket:[4711]", 0ul)]
    [InlineData("pipe:[4711]", 0ul)]
    public void Only_sockets_have_their_inode(string link, ulong inode) => Assert.Equal(inode, DescriptorScan.ReadInode(Encoding.UTF8.GetBytes(link)));

    [Fact]
    public void No_bytes_make_a_reader_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            _ = ProcessStat.Read(bytes);
            _ = ProcessStatus.Read(bytes);
            _ = Words.Read(bytes);
            _ = UserNames.Find(bytes, 0);
            _ = DescriptorScan.ReadInode(bytes);
            return MemoryMap.Read(bytes).Files.Count <= bytes.Length && CgroupPath.Read(bytes) is null or { Length: > 0 };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void What_is_mounted_over_processes_is_found_by_their_numbers()
    {
        var covers = MountedOver.Read("""
            22 1 0:21 / / rw - ext4 /dev/vda rw
            24 22 0:5 / /proc rw,nosuid shared:12 - proc proc rw
            60 24 0:50 / /proc/812 rw,relatime - tmpfs none rw
            61 24 0:51 / /proc/812/fd rw - proc proc rw
            62 24 0:52 / /proc/sys/fs/binfmt_misc rw - autofs systemd-1 rw
            63 24 0:53 / /proc/9x rw - tmpfs none rw
            64 24 0:54 / /process/7 rw - tmpfs none rw
            65 24 0:55 / /proc/33 rw
            66 24 cut
            """u8);

        Assert.Equal([new(812, "tmpfs at /proc/812"), new(812, "proc at /proc/812/fd"), new(33, "something at /proc/33")], covers);
    }
}
