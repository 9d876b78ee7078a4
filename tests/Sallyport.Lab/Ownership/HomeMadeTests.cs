using Sallyport.Lab.Ground;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Services that no package brought: where they lie decides, not what they are called.</summary>
public sealed class HomeMadeTests
{
    [LabTheory(Needs = Python.WithRoot)]
    [InlineData("/opt", "ledgerd")]
    [InlineData("/srv", "nginx")]
    [InlineData("/usr/local", "zq")]
    public void A_program_in_a_folder_of_root_is_unmanaged(string parent, string name)
    {
        using var folder = new OwnFolder(parent);
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(folder.Copy(Python.File, name), port));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
    }

    [LabTheory(Needs = Python.WithRoot)]
    [InlineData("/tmp", "nginx")]
    [InlineData("/dev/shm", "sshd")]
    [InlineData("/var/tmp", "orders")]
    public void A_renamed_copy_of_a_packaged_program_in_a_folder_of_everybody_is_suspicious(string parent, string name)
    {
        using var folder = new OwnFolder(parent);
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(folder.Copy(Python.File, name), port));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0164", "TRUST-0166");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_program_in_a_hidden_folder_is_suspicious()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(folder.Copy(Python.File, ".cache/updated"), port));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0164");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_script_of_root_is_unmanaged_though_a_package_brought_its_interpreter()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Path, "-u", folder.Write("shop.py", Python.Listen), $"{port}");

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
        Assert.Equal(folder.File("shop.py"), seen.Holder(actor.Pid).Holder.MainFile);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_module_is_judged_by_the_file_that_the_interpreter_finds_for_it()
    {
        using var folder = new OwnFolder("/opt");
        folder.Write("shop/__init__.py", "");
        var (port, main) = (LoopbackPort.Free(), folder.Write("shop/__main__.py", Python.Listen));
        using var actor = Actor.StartIn(folder.Path, Python.Path, "-u", "-m", "shop", $"{port}");

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
        Assert.Equal(main, seen.Holder(actor.Pid).Holder.MainFile);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void Code_in_the_command_line_cannot_be_judged_and_that_is_said()
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(Python.Path, port));

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Undetermined);
        Assert.Equal("it runs code that stands in the command line, for which no file was found to judge it by", seen.Holder(actor.Pid).Because);
    }

    [LabFact(Needs = $"{Python.WithRoot}, perl")]
    public void A_script_of_another_interpreter_is_judged_by_where_it_lies_too()
    {
        using var folder = new OwnFolder("/tmp");
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Programs.Require("perl"), "-w", folder.Write("shop", """
            use IO::Socket::INET; $| = 1;
            my $listener = IO::Socket::INET->new(Listen => 5, LocalAddr => "127.0.0.1", LocalPort => $ARGV[0]) or die;
            print "ready\n"; my @rest = <STDIN>;
            """), $"{port}");

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0164", "TRUST-0166");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_script_named_without_its_folder_is_found_in_the_working_folder()
    {
        using var folder = new OwnFolder("/tmp");
        var port = LoopbackPort.Free();
        folder.Write("run", Python.Listen);
        using var actor = Actor.StartIn(folder.Path, Python.Path, "run", $"{port}");

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0164", "TRUST-0166");
        Assert.Equal(folder.File("run"), seen.Holder(actor.Pid).Holder.MainFile);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_script_of_root_run_by_an_interpreter_in_a_folder_of_everybody_is_suspicious()
    {
        using var scripts = new OwnFolder("/opt");
        using var folder = new OwnFolder("/tmp");
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "python3"), scripts.Write("shop.py", Python.Listen), $"{port}");

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0164", "TRUST-0166");
    }
}
